//! What must hold for every budget: the axioms of the rules, agreement of Equal Shares with a
//! plain implementation in rational numbers, and a parser that survives anything.

#[cfg(test)]
mod equal_shares;
#[cfg(test)]
mod greedy;
#[cfg(test)]
mod pabulib;
#[cfg(test)]
mod plain;
#[cfg(test)]
mod strategies;
