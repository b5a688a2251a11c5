use super::*;

fn text(html: &str) -> String {
    read(html, &mut Vec::new()).plain
}

fn quoted(html: &str) -> String {
    let text = read(html, &mut Vec::new());
    text.quoted.iter().map(|range| &text.plain[range.clone()]).collect()
}

#[test]
fn text_stays_readable() {
    let check = |html: &str, want: &str| assert_eq!(text(html).trim(), want, "{html}");
    check("<p>One</p><p>Two &amp; three</p>", "One\n\nTwo & three");
    check("<div>One</div><div>Two<br>three</div>", "One\nTwo\nthree");
    check("<div><div><div>One</div></div></div>Two", "One\nTwo");
    check("<ul><li>a</li><li>b</li></ul>", "* a\n* b");
    check("<ol><li>a<li><p>b</p></ol>", "1. a\n2. b");
    check(
        "<table><tr><td>Paint</td><td>12</td></tr><tr><td>Brush</td><td>3</td></tr></table>",
        "Paint | 12\nBrush | 3",
    );
    check("see <a href='https://x.example/a?b&amp;c'>the plan</a>", "see the plan");
    check("<style>p{color:red}</style><p>a<b>b</b>c</p>", "abc");
    check("<div style='display: none'>preview</div>seen", "seen");
    check("5 < 6 and <3", "5 < 6 and <3");
    check("a &lt;b@x.example&gt;", "a <b@x.example>");
}

#[test]
fn links_are_kept() {
    let text =
        read("<a href='https://x.example/a?b&amp;c'>plan</a> <a href='mailto:a@x.example'>a</a>", &mut Vec::new());
    assert_eq!(text.links, ["https://x.example/a?b&c"]);
}

#[test]
fn quotes_are_told() {
    let check = |html: &str, want: &str| assert_eq!(quoted(html).trim(), want, "{html}");
    check("New<blockquote type=cite>Old</blockquote>", "Old");
    check("New<blockquote>Old</blockquote>more<blockquote>older</blockquote>", "Old\nolder");
    check("New<blockquote>Old<blockquote>older</blockquote></blockquote>more", "Old\nolder");
    check("<blockquote style='margin: 0 0 0 40px; border: none; padding: 0px'>only indented</blockquote>", "");
    check("New<div class='gmail_attr'>On Monday Ana wrote:</div>", "On Monday Ana wrote:");
    check("New<div id='x_appendonsend'></div><hr><div>From: Ana</div><p>Old</p>", "From: Ana\n\nOld");
    check("New<div id=divRplyFwdMsg>From: Ana</div>Old", "From: Ana\nOld");
    check("New<div class=\"yahoo_quoted\" id=\"y1\"><div>Old</div></div>", "Old");
}

#[test]
fn signatures_are_told() {
    let text = read("<p>Hi</p><div class=gmail_signature>Ana Ito<br>Painter</div>", &mut Vec::new());
    let signed: String = text.signed.iter().map(|range| &text.plain[range.clone()]).collect();
    assert_eq!(signed.trim(), "Ana Ito\nPainter");
}

#[test]
fn hostile_html_costs_no_more_than_its_size() {
    for html in [
        "<div>".repeat(100_000),
        "<div><b>".repeat(50_000),
        "<blockquote>".repeat(20_000) + "x",
        "<".repeat(200_000),
        "<ul><li>".repeat(30_000),
        "<table><tr><td>".repeat(20_000),
        "</div>".repeat(50_000),
    ] {
        let read = read(&html, &mut Vec::new());
        assert!(read.plain.len() <= 4 * html.len());
    }
}
