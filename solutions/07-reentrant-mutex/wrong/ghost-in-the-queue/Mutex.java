package katas.reentrantmutex;

import java.util.ArrayDeque;
import java.util.Queue;

public final class Mutex {
    private static final class Node {
        private final Thread thread = Thread.currentThread();
        private boolean granted;

        synchronized void grant() {
            granted = true;
            notify();
        }

        synchronized void await() throws InterruptedException {
            while (!granted) {
                wait();
            }
        }
    }

    private final Queue<Node> waiting = new ArrayDeque<>();
    private Thread owner;
    private int count;

    public void lock() {
        Node node = takeOrQueue();
        boolean interrupted = false;
        while (node != null) {
            try {
                node.await();
                node = null;
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public void lockInterruptibly() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Node node = takeOrQueue();
        if (node == null) {
            return;
        }
        try {
            node.await();
        } catch (InterruptedException interrupted) {
            throw interrupted;
        }
    }

    private synchronized Node takeOrQueue() {
        if (tryLock()) {
            return null;
        }
        Node node = new Node();
        waiting.add(node);
        return node;
    }

    public synchronized boolean tryLock() {
        if (owner == null) {
            owner = Thread.currentThread();
        }
        if (owner != Thread.currentThread()) {
            return false;
        }
        count++;
        return true;
    }

    public synchronized void unlock() {
        if (owner != Thread.currentThread()) {
            throw new IllegalMonitorStateException();
        }
        if (--count > 0) {
            return;
        }
        Node next = waiting.poll();
        if (next == null) {
            owner = null;
        } else {
            owner = next.thread;
            count = 1;
            next.grant();
        }
    }

    public synchronized boolean isHeldByCurrentThread() {
        return owner == Thread.currentThread();
    }

    public synchronized int holdCount() {
        return owner == Thread.currentThread() ? count : 0;
    }
}
