import Testing

@testable import QueryPlan

@Suite("Binding tokenizer")
struct BindingTokenizerTests {
    private func show(_ text: String) -> [String] {
        BindingTokenizer.split(text).map { segment in
            switch segment {
            case .literal(let literal): "L:\(literal)"
            case .expression(let expression): "E:\(expression)"
            }
        }
    }

    @Test(
        "splits the texts of the reference table",
        arguments: [
            ("hello", ["L:hello"]),
            ("{{a}}", ["E:a"]),
            ("  {{a}}  ", ["L:  ", "E:a", "L:  "]),
            ("{{a}} and {{b}}", ["E:a", "L: and ", "E:b"]),
            ("{{{a:1}}}", ["E:{a:1}"]),
            ("{{{a:{b:1}}}}", ["E:{a:{b:1}}"]),
            (#"{"a":{"b":{{c}}}}"#, [#"L:{"a":{"b":"#, "E:c", "L:}}"]),
            ("{{a}}{{b}}}", ["E:a", "E:b", "L:}"]),
            ("{{ '}' }}", ["E:'}'"]),
            ("{{ '{' }}", ["E:'{'"]),
            (#"{{ "{" }} tail"#, [#"E:"{""#, "L: tail"]),
            ("{{ '}}' }}", ["E:'}}'"]),
            ("a {{b c", ["L:a {{b c"]),
            ("{{}}", ["L:{{}}"]),
        ] as [(String, [String])])
    func referenceTable(text: String, segments: [String]) {
        #expect(show(text) == segments)
    }

    @Test(
        "reads quotes, templates, regular expressions and comments",
        arguments: [
            ("{{`a ${ b ? `}}${c}` : '}' } }}`}} x", ["E:`a ${ b ? `}}${c}` : '}' } }}`", "L: x"]),
            (
                #"'{{s.replace(/'/g, "''")}}', '{{t.replace(/'/g, "''")}}'"#,
                ["L:'", #"E:s.replace(/'/g, "''")"#, "L:', '", #"E:t.replace(/'/g, "''")"#, "L:'"]
            ),
            ("{{ a / b }} / {{ c }}", ["E:a / b", "L: / ", "E:c"]),
            ("{{ a // it's }} and {{ b }}", ["E:a // it's", "L: and ", "E:b"]),
            ("{{ a // one } \n + b }}", ["E:a // one } \n + b"]),
            ("{{ a /* }} */ }}", ["E:a /* }} */"]),
            ("{{ x.match(/[{/}]/) }}!", ["E:x.match(/[{/}]/)", "L:!"]),
            ("{{ \"it's\" }} it's {{ b }}", ["E:\"it's\"", "L: it's ", "E:b"]),
            ("{{ a ' }} b {{ c }}", ["E:a '", "L: b ", "E:c"]),
            ("{{ () => { return { a: 1 } } }}", ["E:() => { return { a: 1 } }"]),
            ("{{a}} then {{b", ["E:a", "L: then {{b"]),
            ("{{ é'}}' }}ü", ["E:é'}}'", "L:ü"]),
        ] as [(String, [String])])
    func javaScript(text: String, segments: [String]) {
        #expect(show(text) == segments)
    }

    @Test("knows a text that is one binding")
    func sole() {
        #expect(BindingTokenizer.soleExpression(of: " {{ a.b }}\n") == "a.b")
        #expect(BindingTokenizer.soleExpression(of: "{{a}}{{b}}") == nil)
        #expect(BindingTokenizer.soleExpression(of: "x{{a}}") == nil)
        #expect(BindingTokenizer.soleExpression(of: "") == nil)
    }

    @Test(
        "stays linear on hostile texts",
        arguments: [
            "{{", "{{ `", "{{ '\\'", "{{ (/[", "{{ /*", "{{a}} {{ \"", "{{ ${`", "{{{}", "}}{{ '",
        ])
    func hostile(piece: String) {
        // A quadratic reading of two million bytes would not end within a test run.
        let text = String(repeating: piece, count: 2_000_000 / piece.utf8.count)
        let joined = BindingTokenizer.split(text).reduce(into: 0) { size, segment in
            switch segment {
            case .literal(let literal): size += literal.utf8.count
            case .expression(let expression): size += expression.utf8.count
            }
        }
        #expect(joined <= text.utf8.count)
    }
}
