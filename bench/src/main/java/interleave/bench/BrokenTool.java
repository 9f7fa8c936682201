package interleave.bench;

/// A tool could not do its work: neither a finding nor the lack of one.
final class BrokenTool extends RuntimeException {
    private static final long serialVersionUID = 1;

    BrokenTool(String message) {
        super(message);
    }
}
