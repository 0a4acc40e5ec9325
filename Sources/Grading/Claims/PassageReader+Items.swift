/// Items of enumerations: "(b) …".
extension PassageReader {
  /// Begins an item where a mark stands. What waits for a formula belongs to the one before.
  mutating func beginItem(_ mark: String?) {
    guard readsPlainText, let mark else { return }
    itemStart = statements.count
    // "…, chỉ đúng khi $x_i \ge 0$" is of the item before.
    if !opensCase { pendingDomain = nil }
    if !remarks.endsInColon { pending = nil }
    remarks.beginItem(mark, count: statements.count)
  }
}
