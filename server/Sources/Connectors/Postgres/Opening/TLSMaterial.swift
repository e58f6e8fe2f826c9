import Domain
import NIOSSL

/// Makes a TLS configuration from settings: PEM texts, never file names.
enum TLSMaterial {
    static func context(_ fields: Fields, mode: TLSMode) throws(AppError) -> NIOSSLContext {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv12
        let authority = try certificates(fields, "caCertificate")
        if let authority { configuration.trustRoots = .certificates(authority) }
        switch mode {
        case .verifyFull: configuration.certificateVerification = .fullVerification
        case .verifyCA: configuration.certificateVerification = .noHostnameVerification
        case .disable, .prefer, .require:
            // As PostgreSQL's own clients do: an authority that is given is also used.
            configuration.certificateVerification = authority == nil ? .none : .noHostnameVerification
        }
        try addClientCertificate(fields, to: &configuration)
        do {
            return try NIOSSLContext(configuration: configuration)
        } catch {
            throw AppError(
                .datasourceInvalid, "The client certificate and the key do not belong together.", place: "clientKey")
        }
    }

    private static func addClientCertificate(
        _ fields: Fields, to configuration: inout TLSConfiguration
    ) throws(AppError) {
        let chain = try certificates(fields, "clientCertificate")
        guard let key = fields.secret("clientKey") else {
            if chain == nil { return }
            throw AppError(
                .datasourceNotConfigured, "The client certificate needs its private key.", place: "clientKey")
        }
        guard let chain else {
            throw AppError(
                .datasourceNotConfigured, "The client key needs its certificate.", place: "clientCertificate")
        }
        let privateKey: NIOSSLPrivateKey
        do {
            privateKey = try key.reveal { try NIOSSLPrivateKey(bytes: Array($0.utf8), format: .pem) }
        } catch {
            throw AppError(
                .datasourceInvalid, "This is not a private key in PEM form without a passphrase.", place: "clientKey")
        }
        configuration.certificateChain = chain.map { .certificate($0) }
        configuration.privateKey = .privateKey(privateKey)
    }

    private static func certificates(_ fields: Fields, _ key: String) throws(AppError) -> [NIOSSLCertificate]? {
        guard let secret = fields.secret(key) else { return nil }
        do {
            let found = try secret.reveal { try NIOSSLCertificate.fromPEMBytes(Array($0.utf8)) }
            if !found.isEmpty { return found }
        } catch {}
        throw AppError(.datasourceInvalid, "This is not a certificate in PEM form.", place: key)
    }
}
