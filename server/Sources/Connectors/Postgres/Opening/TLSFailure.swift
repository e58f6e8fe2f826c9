import Domain
import NIOCore
import NIOSSL

/// Errors of the channel in words of ours.
enum TLSFailure {
    static func translate(_ error: any Error, isOpening: Bool) -> AppError {
        switch error {
        case let error as NIOSSLError: translate(error, isOpening: isOpening)
        case let error as NIOSSLExtraError where error == .failedToValidateHostname:
            PostgresErrors.tls(
                "The server's certificate is for another host.",
                hint: "Use the name in the certificate, or the TLS mode verify-ca.")
        case is NIOSSLExtraError, is BoringSSLError: PostgresErrors.tls("TLS with the server failed.")
        default: isOpening ? PostgresErrors.unreachable(.connect) : PostgresErrors.lost(.query)
        }
    }

    private static func translate(_ error: NIOSSLError, isOpening: Bool) -> AppError {
        switch error {
        case .uncleanShutdown: isOpening ? PostgresErrors.unreachable(.connect) : PostgresErrors.lost(.query)
        case .handshakeFailed(.sslError(let stack)) where "\(stack)".contains("CERTIFICATE_VERIFY_FAILED"): untrusted
        case .unableToValidateCertificate: untrusted
        default:
            PostgresErrors.tls("TLS with the server failed.", hint: "The server may want a client certificate.")
        }
    }

    private static let untrusted = PostgresErrors.tls(
        "The server's certificate is not signed by an authority that is trusted here.",
        hint: "Give the authority's certificate in the datasource's settings.")
}
