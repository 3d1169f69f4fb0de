//! Equal Shares on instances small enough to follow by hand.
