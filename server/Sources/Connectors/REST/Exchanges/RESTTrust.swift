import Domain
import NIOSSL
import Synchronization

/// TLS contexts: certificates are always checked, against the system's authorities or one of the datasource's.
final class RESTTrust: Sendable {
    // Reading the system's authorities takes milliseconds, so it is done once.
    private let standard = Mutex<NIOSSLContext?>(nil)

    /// - Throws: `datasource.invalid` for a certificate that can't be read, `datasource.tls` when TLS can't be set up.
    func context(authority: Secret<String>?) throws(AppError) -> NIOSSLContext {
        if let authority { return try Self.make(authority: authority) }
        if let known = standard.withLock({ $0 }) { return known }
        let made = try Self.make(authority: nil)
        standard.withLock { $0 = made }
        return made
    }

    private static func make(authority: Secret<String>?) throws(AppError) -> NIOSSLContext {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv12
        configuration.certificateVerification = .fullVerification
        configuration.applicationProtocols = ["http/1.1"]
        if let authority {
            let certificates = authority.reveal { try? NIOSSLCertificate.fromPEMBytes(Array($0.utf8)) } ?? []
            guard !certificates.isEmpty else {
                throw AppError(.datasourceInvalid, "The certificate is not in PEM form.", place: "caCertificate")
            }
            configuration.trustRoots = .certificates(certificates)
        }
        do { return try NIOSSLContext(configuration: configuration) } catch {
            throw AppError(
                .datasourceTLS, "TLS can't be set up on this server.", hint: "Install ca-certificates.",
                upstream: UpstreamFailure(step: .tls))
        }
    }
}
