//! How fast plain complaints are read.

use std::time::Instant;

use youmen_domain::redact::{find, redact};

use super::corpus;

/// Prints megabytes a second. The aim is 20 on an idle core; what is asserted leaves room for a busy machine.
#[test]
fn plain_complaints_are_read_fast() {
    let prose = "我在直播间买了一件外套，主播说是纯羊毛的，收到以后发现标签写的是聚酯纤维，面料又薄又硬，洗了一次就起球变形。联系商家，对方先说可以退，后来又说已经剪了吊牌不能退，态度非常恶劣。向平台申请介入，平台只让我等，一直没有结果。我要求退货退款，并按照消费者权益保护法的规定赔偿。";
    let mut text = corpus::clean_text(400);
    while text.len() < if cfg!(debug_assertions) { 100_000 } else { 2_000_000 } {
        text.push_str(prose);
        text.push('\n');
    }
    let start = Instant::now();
    let found = find(&text, &[]);
    let seconds = start.elapsed().as_secs_f64();
    let megabytes = f64::from(u32::try_from(text.len()).unwrap()) / 1e6;
    println!("{:.1} MB/s over {megabytes:.1} MB of plain complaints, {} found", megabytes / seconds, found.len());
    assert!(
        cfg!(debug_assertions) || megabytes / seconds > 3.0,
        "far below the aim of 20 MB/s, even for a busy machine"
    );
}

#[test]
fn no_text_takes_long() {
    let size = if cfg!(debug_assertions) { 10_000 } else { 100_000 };
    for part in [
        "1",
        "1 ",
        "1,",
        "1-2-",
        "13800138000",
        "138 ",
        "a.",
        "a:",
        "a-",
        "1a-",
        "@",
        "a@",
        "#",
        "1号",
        "路1号",
        "3栋",
        "杭州市",
        "西湖区",
        "客服张",
        "收件人：",
        "张三",
        "微信",
        "微信a",
        "订单号",
        "订单号1 ",
        "QQ1",
        "京A",
        "一",
        "|",
        "1|",
        "l",
        "O1",
        "http://",
        "www.a.",
        "::",
        "【",
        "【姓名】",
        "0.",
        "192.168.",
        "电话1，",
        "\u{200b}",
        "①",
        "我是",
        "收",
        "地址：",
        "1380013，后面8000",
    ] {
        let text: String = part.repeat(size / part.len());
        let start = Instant::now();
        let masked = redact(&text, &[]);
        let seconds = start.elapsed().as_secs_f64();
        assert!(seconds < 20.0, "{part:?} takes {seconds:.1} s for {size} bytes");
        assert!(find(&masked.text, &[]).is_empty(), "{part:?}");
    }
}
