package katas.bankaccount;

import java.util.List;

/// What an account looked like at one instant, in cents.
///
/// The opening balance and all movements add up to the closing balance. A statement that was given
/// out never changes.
///
/// @param openingBalance what was in the account when it was opened
/// @param movements what was paid in and taken out since then, the oldest first; what was taken out
///   is negative
/// @param closingBalance what is in the account after all these movements
public record Statement(long openingBalance, List<Long> movements, long closingBalance) {}
