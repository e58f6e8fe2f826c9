import Domain
import GRDB

/// Turns what SQLite or a decoder reports into the error of the house, without any stored value in it.
enum StoreFailure {
    static func translate(_ error: any Error) -> AppError {
        switch error {
        case let error as AppError: error
        case is CancellationError: AppError(.queryCancelled, "The request was cancelled.")
        case let error as DatabaseError:
            AppError(
                .storeUnavailable, "The store answered with SQLite error \(error.extendedResultCode.rawValue).",
                hint: hint(error.resultCode))
        default: AppError(.unexpected, "A stored record is damaged.")
        }
    }

    private static func hint(_ code: ResultCode) -> String? {
        switch code {
        case .SQLITE_FULL: "The disk is full."
        case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM: "Check the owner and mode of the data directory."
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: "The file is damaged; restore a backup."
        case .SQLITE_BUSY, .SQLITE_LOCKED: "Another process holds the store; try again."
        default: nil
        }
    }
}

/// A row that its own table should not allow.
struct DamagedRecord: Error {}
