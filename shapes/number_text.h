#pragma once

#include <QString>

namespace nephoscope::shapes {

/// At most five characters: "0", "7.4", "812", "1.9k", "12k", "3.4M".
QString countText(double value);
/// "1.9k/s"
QString rateText(double perSecond);
/// 0..1 as "71 %"; small shares keep a decimal.
QString shareText(double share);
/// US dollars: "$1,460", "$2.00", "$0.008"; three significant digits below one.
QString moneyText(double usd);
/// At most five characters below a billion: "<1¢", "$0.08", "$9.99", "$12", "$1.5k".
QString shortMoneyText(double usd);
/// "0.4 ms", "14 ms", "1.2 s", "3 min"
QString spanText(double seconds);

}  // namespace nephoscope::shapes
