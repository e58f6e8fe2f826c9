import Domain

extension AppWriter {
    mutating func add(_ page: Page) {
        guard var source = Source(page.source) else {
            lists["pageList", default: []].append(Source(place: nil, document: Self.ownDocument(page)))
            return
        }
        let old = source.document["unpublishedPage"] ?? .object([:])
        let oldName = old["name"]?.string
        if oldName != page.name { rename(&source.document, from: oldName, to: page.name) }
        putLayout(of: page, into: &source.document)
        if (old["isHidden"]?.flag ?? false) != page.isHidden {
            source.document.set(["unpublishedPage", "isHidden"], .bool(page.isHidden))
        }
        if old.nonEmpty("icon") != page.icon {
            source.document.set(["unpublishedPage", "icon"], page.icon.map(JSONValue.string))
        }
        if !isDerived(page.slug, from: old, name: page.name) {
            source.document.set(["unpublishedPage", "customSlug"], .string(page.slug))
        }
        renamePlans(&source.document)
        if isFromGit { source.document.set(["publishedPage"], source.document["unpublishedPage"]) }
        lists["pageList", default: []].append(source)
    }

    private static func ownDocument(_ page: Page) -> JSONValue {
        var dto: JSONObject = [
            "name": .string(page.name), "slug": .string(page.slug), "isHidden": .bool(page.isHidden),
            "layouts": [["id": .string(page.name), "dsl": page.layout, "layoutOnLoadActions": []]],
        ]
        if let icon = page.icon { dto["icon"] = .string(icon) }
        return ["unpublishedPage": .object(dto), "publishedPage": .object(dto)]
    }

    private func rename(_ document: inout JSONValue, from old: String?, to new: String) {
        for copy in ["unpublishedPage", "publishedPage"] where document[copy]?["name"]?.string == old {
            document.set([copy, "name"], .string(new))
            document.update([copy, "layouts"]) { layouts in
                guard case .array(var elements) = layouts, elements.first?["id"]?.string == old, old != nil else {
                    return
                }
                elements[0].set(["id"], .string(new))
                layouts = .array(elements)
            }
        }
    }

    /// The old layout stays as long as reading it gives what the draft holds.
    private func putLayout(of page: Page, into document: inout JSONValue) {
        document.update(["unpublishedPage", "layouts"]) { layouts in
            guard case .array(var elements) = layouts, let first = elements.first else { return }
            if let dsl = first["dsl"], !dsl.isNull {
                var reader = LayoutReader(page: page.name)
                let read = try? reader.read(Node(value: dsl, place: ""))
                guard read != page.layout else { return }
            }
            elements[0].set(["dsl"], page.layout)
            layouts = .array(elements)
        }
    }

    private func isDerived(_ slug: String, from dto: JSONValue, name: String) -> Bool {
        let derived = Slugs.wanted(for: dto, name: name)
        guard slug != derived else { return true }
        guard slug.hasPrefix(derived + "-") else { return false }
        return slug.dropFirst(derived.count + 1).allSatisfy(\.isNumber)
    }

    private func renamePlans(_ document: inout JSONValue) {
        guard !newIDs.isEmpty else { return }
        document.update(["unpublishedPage", "layouts"]) { layouts in
            guard case .array(var elements) = layouts, !elements.isEmpty else { return }
            elements[0].update(["layoutOnLoadActions"]) { plan in
                plan = .array((plan.array ?? []).map { stage in .array((stage.array ?? []).map(renamedStep)) })
            }
            layouts = .array(elements)
        }
    }

    private func renamedStep(_ step: JSONValue) -> JSONValue {
        guard let new = step["id"]?.string.flatMap({ newIDs[$0] }) else { return step }
        var step = step
        step.set(["id"], .string(new))
        return step
    }
}
