import Domain

/// Brings a page layout to the newest version, one small step after the other.
///
/// Steps work on the foreign document as it is, so that whatever they do not know passes through: unknown widgets,
/// unknown members, broken values. A layout that is newer than ``newest`` is left alone.
enum LayoutMigration {
    /// The version that the viewer understands.
    static let newest = 94

    /// Every step, oldest first. Versions without a step changed nothing that counts here.
    static let steps: [LayoutStep] =
        StructureSteps.all + ChartSteps.all + MapSteps.all + TabsSteps.all + PathSteps.all + TableSteps.all
        + TableCellSteps.all + TableCodeSteps.all + TextSteps.all + InputSteps.all + SelectSteps.all + ButtonSteps.all
        + ListSteps.all + ModalSteps.all + ThemingSteps.all + HeightSteps.all

    private static let ordered = steps.enumerated().sorted {
        ($0.element.version, $0.offset) < ($1.element.version, $1.offset)
    }.map(\.element)

    static func migrate(_ layout: JSONObject) -> JSONObject {
        let version = version(of: layout)
        guard version < newest else { return layout }
        var layout = layout
        var pending: [LayoutStep.WidgetChange] = []
        for step in ordered where step.version > version {
            switch step.change {
            case .widget(let change): pending.append(change)
            case .tree(let change):
                apply(&pending, to: &layout)
                change(&layout)
            }
        }
        apply(&pending, to: &layout)
        layout["version"] = JSONValue(newest)
        return layout
    }

    /// Changes of single widgets run together, in one walk.
    private static func apply(_ changes: inout [LayoutStep.WidgetChange], to layout: inout JSONObject) {
        guard !changes.isEmpty else { return }
        let now = changes
        changes = []
        layout.visitWidgets { widget in
            for change in now { change(&widget) }
        }
    }

    /// A layout without a version is from before versions, unless it already has the fine grid.
    private static func version(of layout: JSONObject) -> Int {
        if let stated = layout["version"]?.double ?? layout["version"]?.string.flatMap(Double.init) {
            return stated.isFinite ? Int(max(0, min(stated, 1_000_000))) : 0
        }
        return layout["snapColumns"]?.int == 64 ? 20 : 0
    }
}

/// One change from a layout version to the next.
struct LayoutStep: Sendable {
    typealias WidgetChange = @Sendable (inout JSONObject) -> Void

    enum Change: Sendable {
        /// Looks at each widget alone.
        case widget(WidgetChange)
        /// Needs the whole tree.
        case tree(@Sendable (inout JSONObject) -> Void)
    }

    /// The version that the layout has afterwards.
    let version: Int
    let change: Change

    /// A change of every widget of these types, or of all types.
    init(_ version: Int, _ types: Set<String> = [], _ change: @escaping WidgetChange) {
        self.version = version
        self.change = .widget { widget in
            guard types.isEmpty || types.contains(widget.type) else { return }
            change(&widget)
        }
    }

    init(tree version: Int, _ change: @escaping @Sendable (inout JSONObject) -> Void) {
        self.version = version
        self.change = .tree(change)
    }
}
