import ConnectorKit
import Domain

/// What went wrong, in words of ours. The server's own words go only where developers see them.
enum PostgresErrors {
    /// An error while a session is opened.
    static func opening(_ error: ServerError) -> AppError {
        let upstream = UpstreamFailure(step: .authenticate, code: error.sqlState, message: error.words)
        switch error.sqlState {
        case "28P01":
            return AppError(
                .datasourceRefused, "The database refused the user name or the password.", place: "password",
                upstream: upstream)
        case "3D000":
            return AppError(
                .datasourceRefused, "The database server has no database of this name.", place: "database",
                upstream: upstream)
        case let state where state.hasPrefix("57P") || state.hasPrefix("53"):
            return AppError(
                .datasourceUnreachable, "The database server takes no connections at the moment.",
                upstream: upstream)
        default:
            return AppError(
                .datasourceRefused, "The database refused the connection.",
                hint: "Check user, database and TLS mode against the server's own access rules.", upstream: upstream)
        }
    }

    /// An error of a query that nobody cancelled.
    static func running(_ error: ServerError) -> AppError {
        let upstream = UpstreamFailure(step: .query, code: error.sqlState, message: error.words)
        let (code, detail, hint) = words(error.sqlState)
        return AppError(code, detail, hint: hint, upstream: upstream)
    }

    private static func words(_ state: String) -> (ErrorCode, String, String?) {
        switch state {
        case "42501": return (.queryDenied, "The database user lacks a privilege for this query.", nil)
        case "25006":
            return (.queryDenied, "The datasource is read-only and the query changes data.", nil)
        case "23502": return (.queryConflict, "A field that is required is empty.", nil)
        case "23503":
            return (.queryConflict, "The entry refers to one that is missing, or another one refers to it.", nil)
        case "23505": return (.queryConflict, "There is already an entry with these values.", nil)
        case "23514": return (.queryConflict, "A value breaks a rule of the table.", nil)
        case "22001": return (.queryInput, "A text is too long for its field.", nil)
        case "22003": return (.queryInput, "A number is too large for its field.", nil)
        case "22007", "22008": return (.queryInput, "A value is no date or time that the database knows.", nil)
        case "22P02": return (.queryInput, "A value can't be read as the type of its field.", nil)
        case "42804": return (.queryInput, "A value does not have the type that the query needs.", nil)
        case "57014":
            return (.queryTimedOut, "The database stopped the query before it was done.", nil)
        case "40001", "40P01":
            return (.queryFailed, "The query collided with another one.", "Try again.")
        default: break
        }
        switch state.prefix(2) {
        case "23": return (.queryConflict, "The change conflicts with a constraint of the database.", nil)
        case "22": return (.queryInput, "The database could not use one of the values.", nil)
        case "28": return (.queryDenied, "The database user may not do this.", nil)
        case "08": return (.datasourceUnreachable, "The connection to the database was lost.", nil)
        case "53": return (.queryFailed, "The database server is short of resources.", "Try again later.")
        default: break
        }
        if state.hasPrefix("57P") { return (.datasourceUnreachable, "The database server ended the connection.", nil) }
        return (.queryFailed, "The database could not run the query.", nil)
    }

    static func tooLarge(rows: Int) -> AppError { .resultTooLarge("The answer has more than \(rows) rows.") }

    static func tooLarge(bytes: Int) -> AppError { .resultTooLarge("The answer is larger than \(bytes) bytes.") }

    static func lost(_ step: UpstreamFailure.Step) -> AppError {
        AppError(
            .datasourceUnreachable, "The connection to the database was lost.", upstream: UpstreamFailure(step: step))
    }

    static func notPostgres(_ step: UpstreamFailure.Step) -> AppError {
        AppError(
            .datasourceUnreachable, "The server broke the rules of the PostgreSQL protocol.",
            hint: "Check that host and port belong to a PostgreSQL server.", upstream: UpstreamFailure(step: step))
    }

    static func tls(_ detail: String, hint: String? = nil) -> AppError {
        AppError(.datasourceTLS, detail, hint: hint, place: "tls", upstream: UpstreamFailure(step: .tls))
    }

    static func unreachable(_ step: UpstreamFailure.Step) -> AppError {
        AppError(
            .datasourceUnreachable, "The database server does not answer at this host and port.", place: "host",
            upstream: UpstreamFailure(step: step))
    }

    static func refused(_ detail: String, hint: String? = nil, place: String? = nil) -> AppError {
        AppError(
            .datasourceRefused, detail, hint: hint, place: place, upstream: UpstreamFailure(step: .authenticate))
    }

    static let copyUnsupported = AppError(
        .queryUnsupported, "COPY from or to the client is not possible in a query.",
        hint: "Use INSERT and SELECT instead.")
}
