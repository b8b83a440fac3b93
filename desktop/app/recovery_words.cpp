#include "desktop/app/recovery_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

#include "desktop/inspector/fault_choices.h"
#include "desktop/inspector/number_editor.h"
#include "desktop/playback/play_bar.h"

namespace nephoscope::desktop {
namespace {

using scenario::Recovery;
using scenario::RecoveryReading;
using Names = std::function<QString(const QString&)>;

constexpr std::size_t kMostComponents = 3;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RecoveryWords)
};

QString percent(double share) {
    if (std::isnan(share)) return QStringLiteral("\u2013");
    const double tenths = std::floor(share * 1000);
    return QLocale().toString(tenths / 10, 'f', std::fmod(tenths, 10) == 0 ? 0 : 1) + QStringLiteral(" %");
}

QString wholeSeconds(SimTime time) { return durationForPeople(std::floor(to_seconds(time))); }

/// Of RecoveryReading::trigger: "neph:server:hang stock", "load of users".
QString triggerText(const QString& trigger, const Names& names) {
    static const QString kLoad = QStringLiteral("load of ");
    if (trigger.startsWith(kLoad)) return Words::tr("a higher load of %1").arg(names(trigger.mid(kLoad.size())));
    const QStringList parts = trigger.split(QLatin1Char(' '));
    const QString text = QStringLiteral("%1, %2").arg(faultLabel(parts.value(0).toStdString()), names(parts.value(1)));
    return parts.size() < 3 ? text : Words::tr("%1, instance %2").arg(text, parts[2]);
}

QString triggersText(const std::string& triggers, const Names& names) {
    QStringList all;
    for (const QString& each : QString::fromStdString(triggers).split(QStringLiteral(", "))) all += triggerText(each, names);
    return all.join(QStringLiteral("; "));
}

QString wantedText(const RecoveryReading& trigger, SimTime now) {
    QStringList all;
    if (std::isnan(trigger.goodput))
        all += Words::tr("How much its clients get answered since then is not known yet.");
    else
        all += Words::tr("Since then its clients get %1 of the answers they got before.").arg(percent(trigger.goodput));
    all += Words::tr("It has recovered when that was at least %1 for %2.").arg(percent(Recovery::kWanted), wholeSeconds(Recovery::kWindow));
    if (trigger.up_since >= 0) all += Words::tr("It has been for %1.").arg(wholeSeconds(now - trigger.up_since));
    return all.join(QLatin1Char(' '));
}

/// Of the components that are worst off, the first of each.
void addWorst(const run::View& view, const Names& names, std::vector<run::Reason>& reasons) {
    std::vector<std::size_t> worst;
    for (std::size_t i = 0; i < view.components.size(); ++i)
        if (!view.components[i].reasons.empty()) worst.push_back(i);
    std::stable_sort(worst.begin(), worst.end(),
                     [&view](std::size_t a, std::size_t b) { return view.components[a].health > view.components[b].health; });
    if (worst.size() > kMostComponents) worst.resize(kMostComponents);
    for (const std::size_t i : worst) {
        run::Reason reason = view.components[i].reasons.front();
        reason.text = say("%1: %2", names(QString::fromStdString(view.names->components[i])).toStdString(), reason.text);
        reasons.push_back(std::move(reason));
    }
}

}  // namespace

const RecoveryReading* lastingTrigger(const run::View& view) {
    const auto lasts = [](const RecoveryReading& each) { return each.overdue && each.ended >= 0 && each.recovered < 0; };
    const auto found = std::find_if(view.recoveries.rbegin(), view.recoveries.rend(), lasts);
    return found == view.recoveries.rend() ? nullptr : &*found;
}

QString recoveryText(const RecoveryReading& trigger, SimTime now) {
    const QString lasts = wholeSeconds(now - trigger.ended), goodput = percent(trigger.goodput);
    if (trigger.up_since < 0)
        return Words::tr("Not recovered for %1: goodput %2, wanted %3").arg(lasts, goodput, percent(Recovery::kWanted));
    return Words::tr("Not recovered for %1: goodput %2, held for %3 of %4")
        .arg(lasts, goodput, wholeSeconds(now - trigger.up_since), wholeSeconds(Recovery::kWindow));
}

std::vector<run::Reason> recoveryReasons(const RecoveryReading& trigger, const run::View& view, const Names& names) {
    std::vector<run::Reason> reasons;
    const auto add = [&reasons](const QString& text) { reasons.push_back({Text(text.toStdString()), {}, {}, {}}); };
    add(Words::tr("What disturbed it from %1 to %2: %3.")
            .arg(clockText(trigger.from), clockText(trigger.ended), triggersText(trigger.trigger, names)));
    add(wantedText(trigger, view.now));
    addWorst(view, names, reasons);
    return reasons;
}

}  // namespace nephoscope::desktop
