import CCMarkGFM
import Foundation

/// What the whole process shares of cmark-gfm: its extensions, its node types and its one lock.
///
/// Registering extensions and adding node types change global tables, so it happens once, in the
/// initialiser of `shared`. Everything here is only read afterwards.
struct CMarkLibrary: @unchecked Sendable {
  static let shared = CMarkLibrary()

  /// cmark keeps the characters at which inlines may start in one global table, and every parser
  /// adds the characters of its extensions before its inline phase and removes them after it. So
  /// only one inline phase may run at a time; the block phases and all rendering run freely.
  static let inlinePhase = NSLock()

  let table: OpaquePointer?
  let strikethrough: OpaquePointer?
  let tableType: cmark_node_type
  let tableRowType: cmark_node_type
  let tableCellType: cmark_node_type
  let strikethroughType: cmark_node_type
  /// The type of a display in a tree that is to be rendered.
  let displayType: cmark_node_type
  /// The extension that renders maths; its nodes carry what is to be written as their content.
  let mathRendering: OpaquePointer?

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    table = cmark_find_syntax_extension("table")
    strikethrough = cmark_find_syntax_extension("strikethrough")
    displayType = cmark_syntax_extension_add_node(0)
    mathRendering = MathRendering.makeExtension()
    let sample = Self.sampleTypes(table, strikethrough)
    tableType = sample["table"] ?? CMARK_NODE_NONE
    tableRowType = sample["table_header"] ?? CMARK_NODE_NONE
    tableCellType = sample["table_cell"] ?? CMARK_NODE_NONE
    strikethroughType = sample["strikethrough"] ?? CMARK_NODE_NONE
  }

  /// The numbers of the node types that the library's own extensions were given, by their names:
  /// no public header tells them, so they are read off a parsed table.
  private static func sampleTypes(
    _ table: OpaquePointer?, _ strikethrough: OpaquePointer?
  ) -> [String: cmark_node_type] {
    guard let table, let strikethrough, let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else {
      return [:]
    }
    defer { cmark_parser_free(parser) }
    cmark_parser_attach_syntax_extension(parser, table)
    cmark_parser_attach_syntax_extension(parser, strikethrough)
    let text = "|~~a~~|\n|-|\n"
    cmark_parser_feed(parser, text, text.utf8.count)
    inlinePhase.lock()
    let root = cmark_parser_finish(parser)
    inlinePhase.unlock()
    defer { cmark_node_free(root) }
    var types: [String: cmark_node_type] = [:]
    guard let iterator = cmark_iter_new(root) else { return types }
    defer { cmark_iter_free(iterator) }
    while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
      let node = cmark_iter_get_node(iterator)
      guard let name = cmark_node_get_type_string(node) else { continue }
      types[String(cString: name)] = cmark_node_get_type(node)
    }
    return types
  }
}
