//! Every kind of number, and every way section 7 of the fact sheet knows to write around a machine.

use super::{all, hides};
use youmen_domain::redact::MaskKind::{self, *};

fn check(cases: &[(&str, &str, MaskKind, &str)]) {
    all(cases.iter().map(|(text, secret, kind, why)| hides(text, secret, Some(*kind), why)));
}

#[test]
fn numbers_of_every_kind_are_hidden() {
    check(&[
        ("请打13800138000找我", "13800138000", Mobile, "plain"),
        ("电话+8613800138000", "+8613800138000", Mobile, "country code"),
        ("电话0086 138 0013 8000", "0086 138 0013 8000", Mobile, "long country code"),
        ("8613800138000", "8613800138000", Mobile, "country code without plus"),
        ("物联卡1440012345678停机", "1440012345678", Mobile, "a thing's card"),
        ("香港电话+852 9123 4567", "+852 9123 4567", Mobile, "foreign"),
        ("座机0571-88888888", "0571-88888888", Landline, "area code"),
        ("座机 010 6666 7777 转 123", "010 6666 7777", Landline, "Beijing"),
        ("(0755)26012345-801", "0755)26012345-801", Landline, "extension"),
        ("电话：88886666，一直占线", "88886666", Landline, "local, by its label"),
        ("身份证11010519491231002X", "11010519491231002X", ResidentId, "check letter"),
        ("身份证号110105194912310021", "110105194912310021", ResidentId, "wrong check digit"),
        ("我的是 110105 19491231 002x ，", "110105 19491231 002x", ResidentId, "in pieces, without label"),
        ("一代证110105491231002", "110105491231002", ResidentId, "15 digits"),
        ("居住证810000199408230021", "810000199408230021", OtherId, "Hong Kong, Macao, Taiwan"),
        ("护照E12345678", "E12345678", Passport, "passport"),
        ("护照号码：EA1234567", "EA1234567", Passport, "new series"),
        ("通行证C12345678已过期", "C12345678", OtherId, "permit"),
        ("回乡证号H1234567890", "H1234567890", OtherId, "home return"),
        ("台胞证12345678", "12345678", OtherId, "eight digits by label"),
        ("卡号6222021234567890123", "6222021234567890123", BankCard, "19 digits"),
        ("退到6222 0212 3456 7890 123行吗", "6222 0212 3456 7890 123", BankCard, "in fours, without label"),
        ("4111-1111-1111-1111", "4111-1111-1111-1111", BankCard, "Luhn"),
        ("车牌京A12345", "京A12345", Plate, "plate"),
        ("那辆粤B·D12345停在", "粤B·D12345", Plate, "new energy"),
        ("送货车沪A 12345学", "沪A 12345", Plate, "blank"),
        ("邮箱zhang.san@example.com", "zhang.san@example.com", Email, "mail"),
        ("发到12345678@qq.com", "12345678@qq.com", Email, "QQ mail"),
        ("加QQ12345678", "12345678", Qq, "QQ"),
        ("扣扣：10001", "10001", Qq, "five digits"),
        ("我的企鹅号是 876543210", "876543210", Qq, "nickname"),
        ("876543210是我的QQ", "876543210", Qq, "label after"),
        ("微信号：zhang_san88", "zhang_san88", Wechat, "WeChat"),
        ("加V：abc12345", "abc12345", Wechat, "加V"),
        ("wxid_a1b2c3d4e5f622", "wxid_a1b2c3d4e5f622", Wechat, "raw id"),
        ("订单号1234567890123456789", "1234567890123456789", OrderNo, "Taobao"),
        ("订单编号：241105-123456789012345", "241105-123456789012345", OrderNo, "Pinduoduo"),
        ("订单P123456789012345678", "P123456789012345678", OrderNo, "Xiaohongshu"),
        ("京东订单290012345678", "290012345678", OrderNo, "JD"),
        ("订单号12345678", "12345678", OrderNo, "short, by label"),
        ("订单号AB12CD34EF56", "AB12CD34EF56", OrderNo, "letters"),
        ("顺丰SF1234567890123", "SF1234567890123", TrackingNo, "SF"),
        ("运单号YT1234567890123", "YT1234567890123", TrackingNo, "YTO"),
        ("快递单号：773123456789012", "773123456789012", TrackingNo, "STO"),
        ("单号JDVA12345678901没动", "JDVA12345678901", OrderNo, "JD parcel"),
        ("RR473124829FI", "RR473124829FI", TrackingNo, "S10"),
        ("支付流水2024110522001234567890123456", "2024110522001234567890123456", PaymentNo, "Alipay"),
        ("4200001234202411051234567890", "4200001234202411051234567890", PaymentNo, "WeChat Pay, by shape"),
        ("登录IP是192.168.31.5", "192.168.31.5", Ip, "IPv4"),
        ("来自2001:0db8:85a3:0000:0000:8a2e:0370:7334", "2001:0db8:85a3:0000:0000:8a2e:0370:7334", Ip, "IPv6"),
        ("fe80::1ff:fe23:4567:890a", "fe80::1ff:fe23:4567:890a", Ip, "IPv6, short"),
        ("见https://item.taobao.com/item.htm?id=612345678901&x=1。", "https://item.taobao.com/item.htm?id=612345678901&x=1", UrlWithId, "query"),
        ("链接m.tb.cn/h.5abcDEF", "m.tb.cn/h.5abcDEF", UrlWithId, "share"),
        ("v.douyin.com/iRNBho5/", "v.douyin.com/iRNBho5", UrlWithId, "share"),
        ("内码98765432109876", "98765432109876", Digits, "fourteen digits of anything"),
    ]);
}

#[test]
fn mobiles_written_around_machines_are_hidden() {
    let cases = [
        "１３８００１３８０００", "①③⑧⓪⓪①③⑧⓪⓪⓪", "⑴⑶⑻00⑴⑶⑻000", "⒈⒊⒏00⒈⒊⒏000", "𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎", "𝟭𝟯𝟴𝟬𝟬𝟭𝟯𝟴𝟬𝟬𝟬", "¹³⁸⁰⁰¹³⁸⁰⁰⁰", "₁₃₈₀₀₁₃₈₀₀₀", "١٣٨٠٠١٣٨٠٠٠",
        "1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣", "一三八零零一三八零零零", "壹叁捌零零壹叁捌零零零", "幺三八洞洞幺三八洞洞洞", "幺三拐勾两幺三八洞洞洞", "妖三八〇〇妖三八〇〇〇", "么三八口口么三八口口口",
        "l38OOl38OOO", "I38ooI38ooo", "i3BOOi3BOOO", "13800l3800o", "13q00138g00", "丨38 0013 8000", "|3800138000", "|38 00|3 8000", "138|0013|8000", "1三8零0一三8〇00", "一3八0零1３⑧000",
        "138 0013 8000", "138-0013-8000", "138.0013.8000", "138_0013_8000", "138～0013～8000", "138·0013·8000", "138/0013/8000", "138*0013*8000", "138,0013,8000", "138、0013、8000", "138，0013，8000",
        "138\n0013\n8000", "138👉0013👉8000", "138❤️0013❤️8000", "1-3-8-0-0-1-3-8-0-0-0", "1 3 8 0 0 1 3 8 0 0 0", "1.3.8.0.0.1.3.8.0.0.0", "1、3、8、0、0、1、3、8、0、0、0", "13 80 01 38 000", "1380013。8000", "13800…138000",
        "1\u{200b}3\u{200b}8\u{200b}00138000", "138\u{2060}0013\u{feff}8000", "138\u{ad}00138000", "(138)00138000", "【138】0013【8000】", "138杠0013杠8000", "138 空格 0013 空格 8000", "1 3-8.0_0/1·3*8~0、0，0", "1🍎3🍎8🍎0🍎0🍎1🍎3🍎8🍎0🍎0🍎0",
        "13800138000", "138 00138000", "1380013 8000", "13800，138000", "13800\n138000", "138“0013”8000", "１３８　００１３　８０００", "138→0013→8000", "138+0013+8000", "Ⅰ380013800〇", "〡〣〨〇〇〡〣〨〇〇〇", "㈠㈢㈧00㈠㈢㈧000",
    ];
    let carriers = ["卖家让我加他{}，结果不退钱", "{}", "打{}没人接", "我的号码是{}。", "客服留了个号{}还说三天两次才回", "第一次打了{}（不通）"];
    all(cases.iter().flat_map(|secret| carriers.iter().map(move |carrier| hides(&carrier.replace("{}", secret), secret, None, "mobile"))));
}

#[test]
fn other_numbers_written_around_machines_are_hidden() {
    check(&[
        ("身份证：１１０１０５１９４９１２３１００２Ｘ", "１１０１０５１９４９１２３１００２Ｘ", ResidentId, "full width"),
        ("身份证 一一零一零五一九四九一二三一零零二X", "一一零一零五一九四九一二三一零零二X", ResidentId, "Chinese"),
        ("身份证号是110105-19491231-002叉", "110105-19491231-002叉", ResidentId, "X in words"),
        ("卡号 六二二二零二一二三四五六七八九零一二三", "六二二二零二一二三四五六七八九零一二三", BankCard, "Chinese"),
        ("加扣扣 ⑧⑦⑥⑤④③②①", "⑧⑦⑥⑤④③②①", Qq, "circled"),
        ("加扣扣 8-7-6-5-4-3-2-1", "8-7-6-5-4-3-2-1", Qq, "apart"),
        ("QQ八七六五四三二一", "八七六五四三二一", Qq, "Chinese"),
        ("Q Q：876 543 210", "876 543 210", Qq, "label apart"),
        ("加微❤：abc 123 xyz", "abc 123 xyz", Wechat, "heart, apart"),
        ("威芯 ａｂｃ１２３４５", "ａｂｃ１２３４５", Wechat, "sound-alike, full width"),
        ("+v abc12345", "abc12345", Wechat, "plus v"),
        ("薇：13800138000", "13800138000", Mobile, "a telephone as WeChat"),
        ("邮箱 12345678艾特qq点com", "12345678艾特qq点com", Email, "spelled"),
        ("12345678#qq.com", "12345678#qq.com", Email, "hash"),
        ("邮箱 12345678 (at) qq (dot) com", "12345678 (at) qq (dot) com", Email, "(at)"),
        ("一二三四五六七八@qq.com", "一二三四五六七八@qq.com", Email, "Chinese digits"),
        ("订单号 1234 5678 9012 3456 789", "1234 5678 9012 3456 789", OrderNo, "in pieces"),
        ("订单号：一二三四五六七八九零一二三四五六七八九", "一二三四五六七八九零一二三四五六七八九", OrderNo, "Chinese"),
        ("快递单号 SF 1234 5678 90123", "SF 1234 5678 90123", TrackingNo, "in pieces"),
        ("座机零五七一八八八八六六六六", "零五七一八八八八六六六六", Landline, "Chinese"),
        ("车牌京Ａ１２３４５", "京Ａ１２３４５", Plate, "full width"),
        ("车牌京A一二三四五", "京A一二三四五", Plate, "Chinese"),
        ("京 A - 1 2 3 4 5", "京 A - 1 2 3 4 5", Plate, "apart"),
    ]);
}

#[test]
fn a_number_in_two_places_is_one_number() {
    all([
        hides("标题：138001\n38000", "138001\n38000", None, "over a line end"),
        hides("先加 1380013，8000", "1380013，8000", None, "over a comma"),
        hides("前面是13800，后面是138000", "13800", None, "said in halves"),
        hides("前面是13800，后面是138000", "138000", None, "said in halves"),
        hides("前三位138 后八位00138000", "00138000", None, "said in parts"),
        hides("前七位1380013，后四位8000", "8000", None, "said in parts"),
    ]);
}
