/// Why a request can't be compiled; the reason is for the developer of the app.
struct HTTPRefusal: Error {
    let reason: String
    init(_ reason: String) { self.reason = reason }
}
