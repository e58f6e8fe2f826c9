import Domain
import Testing

@Suite("What must not be printed")
struct SecretTests {
    private struct Holder {
        let secret = Secret("hunter-two")
        let payload: Payload<String>? = Payload("row-value")
    }

    @Test("stays hidden in every way of printing")
    func hidden() {
        let holder = Holder()
        var dumped = ""
        dump(holder, to: &dumped)
        for text in [
            "\(holder)", String(reflecting: holder), dumped, "\(holder.secret)", "\([holder.secret])",
            String(describing: Mirror(reflecting: holder.secret).children.map { $0.value }),
        ] {
            #expect(!text.contains("hunter") && !text.contains("row-value"), "\(text)")
        }
    }

    @Test("an error's description has no word of the far side")
    func upstream() {
        let error = AppError(
            .queryFailed, "The datasource refused the query.",
            upstream: UpstreamFailure(step: .query, code: "23505", message: "Key (email)=(a@example.com) exists"))
        #expect(!"\(error)".contains("example.com"))
        #expect(!String(reflecting: error).contains("example.com"))
    }

    @Test("identifiers know their kind")
    func identifiers() {
        #expect(AppID("app_abc") != nil)
        for text in ["usr_abc", "app_", "app_ABC", "app_a/b", "app_" + String(repeating: "a", count: 100), ""] {
            #expect(AppID(text) == nil)
        }
        #expect(AppID.random() != AppID.random())
    }
}
