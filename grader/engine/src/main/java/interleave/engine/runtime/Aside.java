package interleave.engine.runtime;

/// Lets a thread note something for a report, as if it had not.
///
/// A run that is not traced must come to the same hash codes, and this one loads classes and links
/// calls: so there is no lambda and nothing else to link before it is entered.
final class Aside implements AutoCloseable {
    Aside enter() {
        ClassHooks.enterLinkage();
        return this;
    }

    @Override
    public void close() {
        ClassHooks.leaveLinkage();
    }
}
