import Domain
import NIOCore

/// What happens while a connection is opened, one event at a time.
enum OpeningEvent: Sendable {
    case tlsRefused
    case encrypted(binding: [UInt8]?)
    /// Kind and data of an authentication message.
    case authentication(UInt32, ByteBuffer)
    case ready
    case failed(AppError)
}

/// Holds events of the event loop until the opening task asks. Belongs to the event loop.
struct OpeningMailbox {
    private static let mostEvents = 8
    private var events: [OpeningEvent] = []
    /// Comes after the events before it, and to everybody who asks from then on.
    private var failure: AppError?
    private var waiter: CheckedContinuation<OpeningEvent, Never>?

    /// - Returns: false when the server talks without being asked.
    mutating func deliver(_ event: OpeningEvent) -> Bool {
        if let waiter {
            self.waiter = nil
            waiter.resume(returning: event)
        } else if events.count < Self.mostEvents {
            events.append(event)
        } else {
            return false
        }
        return true
    }

    mutating func fail(_ error: AppError) {
        guard failure == nil else { return }
        failure = error
        waiter?.resume(returning: .failed(error))
        waiter = nil
    }

    mutating func next(_ waiter: CheckedContinuation<OpeningEvent, Never>) {
        if !events.isEmpty {
            waiter.resume(returning: events.removeFirst())
        } else if let failure {
            waiter.resume(returning: .failed(failure))
        } else {
            self.waiter = waiter
        }
    }
}
