//! Small budgets of every vote type, made for these tests.

/// A file of four projects with these limits, columns and ballots.
fn file(vote_type: &str, limits: &str, columns: &str, projects: [&str; 4], ballots: &str) -> String {
    let [one, two, three, four] = projects;
    format!(
        "META\nkey;value\ndescription;Made up\ncountry;Kazakhstan\nunit;Test\ninstance;1\nnum_projects;4\n\
         num_votes;8\nbudget;1000\nvote_type;{vote_type}\nrule;greedy\ndate_begin;01.01.2026\ndate_end;02.01.2026\n\
         {limits}PROJECTS\nproject_id;cost{columns}\nA;300{one}\nB;500{two}\nC;200{three}\nD;900{four}\nVOTES\n{ballots}"
    )
}

const NONE: [&str; 4] = [""; 4];

pub fn approval() -> String {
    let ballots = "voter_id;vote\n1;A,B\n2;A\n3;C\n4;B,C\n5;A,C\n6;D\n7;A\n8;\n";
    file("approval", "min_length;1\nmax_length;2\n", ";votes", [";4", ";2", ";3", ";1"], ballots)
}

/// The same with one other ballot: another history under the same keys.
pub fn other_history() -> String {
    approval().replace("\n6;D\n", "\n6;C\n")
}

pub fn choose_one() -> String {
    file("choose-1", "", "", NONE, "voter_id;vote\n1;A\n2;A\n3;C\n4;B\n5;A\n6;D\n7;A\n8;B\n")
}

pub fn cumulative() -> String {
    let limits = "max_points;3\nmin_sum_points;2\nmax_sum_points;5\nmin_length;2\n";
    let ballots =
        "voter_id;vote;points\n1;A,B;3,2\n2;A,C;1,1\n3;C,D;2,2\n4;B,C;3,1\n5;A,B,C;1,1,1\n6;D,A;3,2\n7;A,C;2,2\n8;;\n";
    file("cumulative", limits, ";votes;score", [";5;9", ";3;6", ";5;7", ";2;6"], ballots)
}

pub fn scoring() -> String {
    let ballots =
        "voter_id;vote;points\n1;A,B;4,2\n2;A,C;1,1\n3;C,D;2,4\n4;B,C;3,1\n5;A,B,C;1,0,1\n6;D,A;3,2\n7;A;2\n8;;\n";
    file("scoring", "max_points;4\n", "", NONE, ballots)
}

pub fn ordinal() -> String {
    file("ordinal", "max_length;3\n", "", NONE, "voter_id;vote\n1;A,B\n2;B\n3;C,A,B\n4;B,C\n5;A\n6;D,A\n7;A\n8;\n")
}

/// Cents, and points with a decimal.
pub fn fractional() -> String {
    let ballots = "voter_id;vote;points\n1;A,B;1.5,0.5\n2;A;2\n3;C;0.5\n4;B;1\n5;A;1\n6;D;2\n7;A;2\n8;B;1\n";
    file("cumulative", "max_sum_points;2\n", "", NONE, ballots).replace("budget;1000", "budget;1000.50")
}

/// Ballots that are too long, and one for a project that does not exist.
pub fn with_bad_ballots() -> String {
    let ballots = "voter_id;vote\n1;A,B\n2;A\n3;A,B,C\n4;B,C\n5;A,X\n6;D\n7;A\n8;A,B,C,D\n";
    file("approval", "max_length;2\n", ";votes", [";6", ";4", ";3", ";2"], ballots)
}

pub fn all() -> [(&'static str, String); 6] {
    [
        ("approval", approval()),
        ("choose-1", choose_one()),
        ("cumulative", cumulative()),
        ("scoring", scoring()),
        ("ordinal", ordinal()),
        ("fractional", fractional()),
    ]
}
