package katas.moneytransfer;

/// Where a bank writes down its transfers. This interface is given; leave it as it is.
///
/// It may be called by several threads at the same time, it may take long, and it may throw. It
/// does not call the bank whose transfer it writes down.
@FunctionalInterface
public interface TransferLog {
    /// Writes down a transfer that is just being made.
    void record(int from, int to, long amount);
}
