//! Markdown as people write it.

use super::*;

#[test]
fn what_people_write_is_shown() {
    let written = "# Көпір\n\nБірінші жол\nекінші **жол**\n\n- бір\n- екі";
    assert_eq!(
        html(written).replace('\n', ""),
        "<h3>Көпір</h3><p>Бірінші жол<br>екінші <strong>жол</strong></p><ul><li>бір</li><li>екі</li></ul>"
    );
}
