package katas.moneytransfer;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

public final class Bank {
    private final List<Account> accounts;
    private final TransferLog log;

    public Bank(int accounts, long openingBalance, TransferLog log) {
        if (accounts < 0) {
            throw new IllegalArgumentException("accounts must be at least 1, but is " + accounts);
        }
        if (openingBalance < 0) {
            throw new IllegalArgumentException(
                    "openingBalance must not be negative, but is " + openingBalance);
        }
        this.log = requireNonNull(log, "log");
        this.accounts = Stream.generate(() -> new Account(openingBalance)).limit(accounts).toList();
    }

    public boolean transfer(int from, int to, long amount) {
        requireExisting("from", from);
        requireExisting("to", to);
        if (from == to) {
            throw new IllegalArgumentException("from and to are the same account, " + from);
        }
        if (amount <= 0) {
            throw new IllegalArgumentException("amount must be more than 0, but is " + amount);
        }
        Account first = accounts.get(Math.min(from, to));
        Account second = accounts.get(Math.max(from, to));
        first.lock.lock();
        try {
            second.lock.lock();
            try {
                return move(from, to, amount);
            } finally {
                second.lock.unlock();
            }
        } finally {
            first.lock.unlock();
        }
    }

    public long balance(int account) {
        Account asked = accounts.get(account);
        asked.lock.lock();
        try {
            return asked.balance;
        } finally {
            asked.lock.unlock();
        }
    }

    public long total() {
        accounts.forEach(account -> account.lock.lock());
        try {
            return accounts.stream().mapToLong(account -> account.balance).sum();
        } finally {
            accounts.forEach(account -> account.lock.unlock());
        }
    }

    private boolean move(int from, int to, long amount) {
        Account source = accounts.get(from);
        if (source.balance < amount) {
            return false;
        }
        log.record(from, to, amount);
        source.balance -= amount;
        accounts.get(to).balance += amount;
        return true;
    }

    private void requireExisting(String name, int account) {
        if (account < 0 || account >= accounts.size()) {
            throw new IllegalArgumentException(
                    "%s must be an account from 0 to %d, but is %d"
                            .formatted(name, accounts.size() - 1, account));
        }
    }

    private static final class Account {
        private final Lock lock = new ReentrantLock();
        private long balance; // guarded by lock

        Account(long balance) {
            this.balance = balance;
        }
    }
}
