import Domain

enum ModalSteps {
    static let all: [LayoutStep] = [
        LayoutStep(39, ["MODAL_WIDGET"]) { modal in
            guard modal["version"]?.int == 1 || modal["width"] == nil else { return }
            let isLarge = modal["size"] == "MODAL_LARGE"
            modal["width"] = isLarge ? 532 : 456
            modal["height"] = isLarge ? 600 : 240
            modal["version"] = 2
            modal["size"] = nil
        }
    ]
}
