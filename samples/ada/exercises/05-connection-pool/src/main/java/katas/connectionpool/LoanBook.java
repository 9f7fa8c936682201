package katas.connectionpool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Which connections are lent out.
final class LoanBook<C> {
    private final List<C> connections = new ArrayList<>();
    private final List<Boolean> lent = new ArrayList<>();

    LoanBook(Collection<? extends C> connections) {
        if (connections.isEmpty()) {
            throw new IllegalArgumentException("connections is empty");
        }
        for (C connection : connections) {
            if (connection == null) {
                throw new NullPointerException("a connection is null");
            }
            if (pageOf(connection) >= 0) {
                throw new IllegalArgumentException("connections has a double: " + connection);
            }
            this.connections.add(connection);
            lent.add(false);
        }
    }

    synchronized C lendAny() {
        int page = lent.indexOf(false);
        lent.set(page, true);
        return connections.get(page);
    }

    synchronized boolean takeBack(C connection) {
        int page = pageOf(connection);
        return page >= 0 && lent.set(page, false);
    }

    synchronized int free() {
        return (int) lent.stream().filter(each -> !each).count();
    }

    private int pageOf(C connection) {
        for (int page = 0; page < connections.size(); page++) {
            if (connections.get(page) == connection) {
                return page;
            }
        }
        return -1;
    }
}
