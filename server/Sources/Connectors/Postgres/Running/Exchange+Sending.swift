import Domain
import NIOCore

extension Exchange {
    /// Decides for each statement whether it has a name, is known to the server, and needs types declared.
    func plan() {
        plans = request.statements.indices.map { plan($0) }
        // First of all, so that no error can come before them.
        if plans.contains(where: { !$0.isParsed && $0.key != nil }) {
            let fresh = Set(plans.lazy.filter { !$0.isParsed }.compactMap(\.key)).count
            namesToClose += memory.cache.makeRoom(for: fresh)
        }
        for name in namesToClose {
            outbound.writeCloseStatement(name)
            owed.append(.closed)
        }
        namesToClose.removeAll()
    }

    private func plan(_ index: Int) -> Plan {
        let statement = request.statements[index]
        var plan = Plan()
        let positions = declared[index] ?? memory.declared(for: statement.text)
        if !positions.isEmpty {
            plan.declared = statement.parameters.enumerated().map { place, value in
                positions.contains(place) ? ParameterText.declaredType(value.open()) : TypeID.unspecified
            }
        }
        guard statement.isConstant, memory.cachesStatements, !avoidsNames else { return plan }
        let key = StatementCache.Key(text: statement.text, declared: plan.declared)
        plan.key = key
        if let entry = memory.cache.entry(key) {
            plan.name = entry.name
            plan.types = entry.types
            plan.layout = entry.layout
            plan.isParsed = true
        } else {
            plan.name = StatementCache.name(key)
        }
        return plan
    }

    /// Writes statements up to the end, or up to one whose parameters can't be written before the server has
    /// told their types.
    func send(from first: Int) {
        for index in first..<request.statements.count {
            let statement = request.statements[index]
            if !plans[index].isParsed {
                plans[index].isParsed = true
                // The same statement twice in one query: the second finds the name taken by the first.
                if let key = plans[index].key {
                    for later in plans.indices where later > index && plans[later].key == key {
                        plans[later].isParsed = true
                    }
                }
                outbound.writeParse(name: plans[index].name, text: statement.text, types: plans[index].declared)
                owed.append(.parsed(index))
            }
            if plans[index].types == nil, statement.hasArray {
                outbound.writeDescribe("S", plans[index].name)
                outbound.writeFlush()
                owed.append(.described(index))
                return
            }
            outbound.writeBind(
                statement: plans[index].name, values: statement.parameters,
                types: plans[index].types ?? plans[index].declared)
            outbound.writeDescribe("P", "")
            outbound.writeExecute()
            owed.append(.bound(index))
            owed.append(.portal(index))
            owed.append(.executed(index))
        }
        outbound.writeSync()
        owed.append(.ready)
        isSynced = true
    }
}

extension BoundStatement {
    /// A list has two texts, an array literal and a JSON document: the type decides.
    fileprivate var hasArray: Bool {
        parameters.contains { if case .array = $0.open() { true } else { false } }
    }
}
