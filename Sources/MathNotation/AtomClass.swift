/// TeX's classes of atoms and the space between them (*The TeXbook*, chapter 18).
enum AtomClass: Int, Sendable {
  case ordinary, largeOperator, binary, relation, open, close, punctuation, inner

  /// The space in em between two atoms; `isScript` in sub- and superscripts, where most of it goes.
  static func space(_ left: AtomClass, _ right: AtomClass, isScript: Bool) -> Double {
    let code = table[left.rawValue][right.rawValue]
    if isScript, code > 3 { return 0 }
    return [0, thin, 0, 0, thin, medium, thick][code]
  }

  static let thin = 3.0 / 18
  static let medium = 4.0 / 18
  static let thick = 5.0 / 18

  /// Rows: the left atom. 1 thin; 4, 5, 6 thin, medium, thick, and none in scripts.
  private static let table: [[Int]] = [
    [0, 1, 5, 6, 0, 0, 0, 4],
    [1, 1, 0, 6, 0, 0, 0, 4],
    [5, 5, 0, 0, 5, 0, 0, 5],
    [6, 6, 0, 0, 6, 0, 0, 6],
    [0, 0, 0, 0, 0, 0, 0, 0],
    [0, 1, 5, 6, 0, 0, 0, 4],
    [4, 4, 0, 4, 4, 4, 4, 4],
    [4, 1, 5, 6, 4, 0, 4, 4],
  ]
}

/// What a list of nodes says about each of them: its class where it stands, and the space around.
struct AtomSetting: Sendable {
  /// Its class; `nil` for white space, which has none.
  var atomClass: AtomClass?
  /// The space before it, in em.
  var left = 0.0
  /// The space after it, in em.
  var right = 0.0

  /// The setting of a node that is a whole list, or an argument.
  static func alone(_ node: MathNode) -> AtomSetting {
    var setting = AtomSetting(atomClass: node.atomClass)
    if setting.atomClass == .binary { setting.atomClass = .ordinary }
    return setting
  }

  /// The settings of the nodes of a list.
  ///
  /// - Parameters:
  ///   - nodes: the list.
  ///   - leading: what stands before it, as at the left of a cell after `&`.
  ///   - isScript: whether the list is a script.
  /// - Returns: one setting for each node.
  static func settings(
    of nodes: [MathNode], leading: AtomClass?, isScript: Bool
  ) -> [AtomSetting] {
    var settings = nodes.map { AtomSetting(atomClass: $0.atomClass) }
    pairFences(nodes, &settings)
    var previous: Int?
    for index in settings.indices {
      guard let atomClass = settings[index].atomClass else { continue }
      let before = previous.map { settings[$0].atomClass } ?? leading
      if atomClass == .binary, !(before?.isOperand ?? false) {
        settings[index].atomClass = .ordinary
      } else if let previous, settings[previous].atomClass == .binary, atomClass.endsOperand {
        settings[previous].atomClass = .ordinary
      }
      previous = index
    }
    if let previous, settings[previous].atomClass == .binary {
      settings[previous].atomClass = .ordinary
    }
    var last = leading
    for index in settings.indices {
      guard let atomClass = settings[index].atomClass else { continue }
      let isPlain = nodes[index].isPlainPair
      if let last {
        settings[index].left = AtomClass.space(
          last, isPlain ? .open : atomClass, isScript: isScript)
      }
      last = isPlain ? .close : atomClass
    }
    return settings
  }

  /// Says of each `|` whether it opens or closes.
  private static func pairFences(_ nodes: [MathNode], _ settings: inout [AtomSetting]) {
    let fences = nodes.indices.filter { nodes[$0].isFence }
    var isOpen = false
    for (position, index) in fences.enumerated() {
      let before = settings[..<index].last { $0.atomClass != nil }?.atomClass
      if isOpen, before?.isOperand ?? false {
        settings[index].atomClass = .close
        isOpen = false
      } else if position + 1 < fences.count {
        settings[index].atomClass = .open
        isOpen = true
      } else {
        settings[index].atomClass = .ordinary
      }
    }
  }
}

extension AtomClass {
  /// Whether a binary operator may follow.
  fileprivate var isOperand: Bool {
    self == .ordinary || self == .close || self == .inner
  }

  /// Whether a binary operator before it has nothing at its right.
  fileprivate var endsOperand: Bool {
    self == .relation || self == .close || self == .punctuation
  }
}

extension MathNode {
  /// The class that the node has by itself.
  var atomClass: AtomClass? {
    switch kind {
    case .symbol(let symbol): symbol.atomClass
    case .name: .largeOperator
    case .scripts(let base, _, _, _): base?.atomClass ?? .ordinary
    case .stacked(let base, _, _): base.onlyPart.atomClass
    case .styled(_, let inside): inside.onlyPart.isSymbol ? inside.onlyPart.atomClass : .ordinary
    case .delimited: .inner
    case .array(let name, _):
      EnvironmentTable.row(name).map { $0.open + $0.close != "" } ?? false ? .inner : .ordinary
    case .phantom(let inside): inside.onlyPart.atomClass
    case .space, .lineBreak: nil
    default: .ordinary
    }
  }

  /// Whether it is a pair of brackets that are no larger than written without `\left` and `\right`, and
  /// keep the same distance.
  fileprivate var isPlainPair: Bool {
    guard case .delimited(let open?, let close?, let body) = kind, open.role == .open,
      close.role == .close
    else { return false }
    return body.allSatisfy(\.isFlat)
  }

  /// The one node in a group, or the node itself.
  var onlyPart: MathNode {
    if case .group(let inside) = kind, inside.count == 1 { return inside[0] }
    return self
  }

  fileprivate var isSymbol: Bool {
    if case .symbol = kind { return true }
    return false
  }

  /// Whether the node is `|` or `‖`, perhaps with a script.
  fileprivate var isFence: Bool {
    switch kind {
    case .symbol(let symbol): symbol.role == .fence && symbol.size != 5
    case .scripts(let base?, _, _, _): base.isFence
    default: false
    }
  }

  /// Whether MathML makes an operator of it, which carries its own space.
  var isOperator: Bool {
    switch kind {
    case .symbol(let symbol): symbol.role != .ordinary
    case .scripts(let base?, let sub, _, _): base.isOperator || sub != nil && base.takesLimits
    case .stacked(let base, _, _): base.onlyPart.isOperator
    default: false
    }
  }

  /// Whether scripts stand below and above in a display: `\sum`, `\max`.
  var takesLimits: Bool {
    switch kind {
    case .symbol(let symbol): symbol.role == .largeOperator && !symbol.isIntegral
    case .name(let name): limitNames.contains(name)
    default: false
    }
  }
}

extension MathSymbol {
  fileprivate var atomClass: AtomClass {
    if size == 5 { return .ordinary }
    switch role {
    case .ordinary, .fence: return .ordinary
    case .largeOperator: return .largeOperator
    case .binary: return command == "/" ? .ordinary : .binary
    case .relation: return .relation
    case .open: return .open
    case .close: return .close
    case .punctuation: return command == "." ? .ordinary : .punctuation
    case .dots: return .inner
    }
  }

  /// Integrals have their bounds at the side.
  fileprivate var isIntegral: Bool { command.hasSuffix("int") }
}

private let limitNames: Set<String> = [
  "lim", "max", "min", "sup", "inf", "lim sup", "lim inf", "inj lim", "proj lim", "det", "gcd",
  "Pr", "argmax", "argmin", "arg max", "arg min",
]
