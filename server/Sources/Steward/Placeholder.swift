import ArgumentParser

@main
struct Steward: ParsableCommand {
    func run() { print("steward") }
}
