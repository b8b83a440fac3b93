#include <QTest>

#include <cmath>

#include "desktop/load/handles.h"
#include "engine/model/schema.h"
#include "engine/services/clients/curve.h"

using namespace nephoscope;
using namespace nephoscope::desktop;

namespace {

services::Clients load(services::Executor executor) {
    services::Clients clients;
    clients.set_executor(executor);
    clients.set_rate(100);
    clients.set_vus(10);
    clients.set_peak_rate(400);
    clients.set_peak_vus(40);
    clients.set_speed_up(1);
    *clients.mutable_spike_at() = model::to_duration(60);
    *clients.mutable_spike_hold() = model::to_duration(30);
    *clients.mutable_period() = model::to_duration(600);
    *clients.mutable_peak_at() = model::to_duration(200);
    return clients;
}

services::Clients staged() {
    services::Clients clients = load(services::RAMPING_ARRIVAL_RATE);
    for (const auto& [seconds, target] : {std::pair(60., 300.), std::pair(120., 300.), std::pair(20., 0.)}) {
        services::Stage& stage = *clients.add_stages();
        *stage.mutable_duration() = model::to_duration(seconds);
        stage.set_target(target);
    }
    return clients;
}

services::Clients replay() {
    services::Clients clients = load(services::REPLAY);
    for (const auto& [seconds, rate] : {std::pair(100., 0.), std::pair(0., 50.), std::pair(40., 80.)}) {
        services::ReplayPoint& point = *clients.add_replay();
        *point.mutable_time() = model::to_duration(seconds);
        point.set_rate(rate);
    }
    return clients;
}

std::vector<std::pair<double, double>> places(const services::Clients& clients) {
    std::vector<std::pair<double, double>> all;
    for (const Handle& each : handlesOf(clients)) all.emplace_back(each.seconds, each.value);
    return all;
}
using Places = std::vector<std::pair<double, double>>;

}  // namespace

class HandlesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void handles_lie_on_the_curve() {
        for (const services::Clients& each : {load(services::CONSTANT_ARRIVAL_RATE), load(services::CONSTANT_VUS), staged(),
                                              load(services::DIURNAL), load(services::DIURNAL_VUS), replay()}) {
            const services::LoadCurve curve = services::load_curve(each);
            QVERIFY(!handlesOf(each).empty());
            for (const Handle& handle : handlesOf(each)) QVERIFY(std::abs(curve.level(from_seconds(handle.seconds)) - handle.value) < 1e-9);
        }
    }

    void a_moved_stage_leaves_the_other_points_where_they_are() {
        services::Clients clients = staged();
        QCOMPARE(places(clients), (Places{{0, 100}, {60, 300}, {180, 300}, {200, 0}}));
        moveHandle(clients, 1, 90, 500);
        QCOMPARE(places(clients), (Places{{0, 100}, {90, 500}, {180, 300}, {200, 0}}));
        moveHandle(clients, 3, 300, 20);
        QCOMPARE(places(clients), (Places{{0, 100}, {90, 500}, {180, 300}, {300, 20}}));
    }

    void points_do_not_pass_each_other_nor_go_below_0() {
        services::Clients clients = staged();
        moveHandle(clients, 2, 500, -5);
        QCOMPARE(places(clients)[2], (std::pair{200., 0.}));
        moveHandle(clients, 2, 10, 7);
        QCOMPARE(places(clients)[2], (std::pair{60., 7.}));
        moveHandle(clients, 0, 30, 50);
        QCOMPARE(places(clients)[0], (std::pair{0., 50.}));
    }

    void a_point_is_added_between_others_and_removed_again() {
        services::Clients clients = staged();
        QCOMPARE(addHandle(clients, 100, 50), 2);
        QCOMPARE(places(clients), (Places{{0, 100}, {60, 300}, {100, 50}, {180, 300}, {200, 0}}));
        removeHandle(clients, 2);
        QCOMPARE(clients.SerializeAsString(), staged().SerializeAsString());
        QCOMPARE(addHandle(clients, 250, 9), 4);
        QCOMPARE(places(clients).back(), (std::pair{250., 9.}));
        QCOMPARE(addHandle(clients, 0, 33), 1);
        QCOMPARE(places(clients)[1], (std::pair{0., 33.}));
    }

    void a_constant_load_ramps_with_its_first_point_and_is_constant_without_one() {
        for (const auto& [constant, ramping] : {std::pair(services::CONSTANT_ARRIVAL_RATE, services::RAMPING_ARRIVAL_RATE),
                                                std::pair(services::CONSTANT_VUS, services::RAMPING_VUS)}) {
            services::Clients clients = load(constant);
            QVERIFY(!handlesOf(clients)[0].removable);
            QCOMPARE(addHandle(clients, 30, 20.4), 1);
            QCOMPARE(clients.executor(), ramping);
            QCOMPARE(places(clients)[1], (std::pair{30., ramping == services::RAMPING_VUS ? 20. : 20.4}));
            removeHandle(clients, 1);
            QCOMPARE(clients.SerializeAsString(), load(constant).SerializeAsString());
        }
    }

    void both_ends_of_a_spike_stay_as_high_as_each_other() {
        services::Clients clients = load(services::SPIKE);
        moveHandle(clients, 1, 80, 900);
        QCOMPARE(places(clients), (Places{{0, 100}, {80, 900}, {90, 900}}));
        moveHandle(clients, 2, 200, 800);
        QCOMPARE(places(clients), (Places{{0, 100}, {80, 800}, {200, 800}}));
        QCOMPARE(addHandle(clients, 10, 10), -1);
    }

    void a_spike_of_users_has_the_handles_of_a_spike_in_whole_users() {
        services::Clients clients = load(services::SPIKING_VUS);
        QVERIFY(isClosed(clients));
        QCOMPARE(places(clients), (Places{{0, 10}, {60, 40}, {90, 40}}));
        moveHandle(clients, 1, 80, 90.4);
        moveHandle(clients, 0, 33, 4.6);
        moveHandle(clients, 2, 70, 80.2);
        QCOMPARE(places(clients), (Places{{0, 5}, {80, 80}, {80, 80}}));
        QCOMPARE(addHandle(clients, 10, 10), -1);
        moveHandle(clients, 2, 200, 1e9);
        QCOMPARE(places(clients)[2], (std::pair{200., 1e7}));
        QCOMPARE(clients.rate(), 100.);
        QCOMPARE(clients.peak_rate(), 400.);
    }

    void a_sine_of_users_has_the_handles_of_a_sine_in_whole_users() {
        services::Clients clients = load(services::DIURNAL_VUS);
        QVERIFY(isClosed(clients));
        QCOMPARE(places(clients), (Places{{500, 10}, {200, 40}}));
        moveHandle(clients, 1, 350, 70.3);
        moveHandle(clients, 0, 100, 6.2);
        QCOMPARE(places(clients), (Places{{100, 6}, {400, 70}}));
        QCOMPARE(addHandle(clients, 10, 10), -1);
        QCOMPARE(clients.rate(), 100.);
        QCOMPARE(clients.peak_rate(), 400.);
    }

    void a_sine_keeps_half_a_period_between_its_points() {
        services::Clients clients = load(services::DIURNAL);
        QCOMPARE(places(clients), (Places{{500, 100}, {200, 400}}));
        moveHandle(clients, 1, 350, 700);
        QCOMPARE(places(clients), (Places{{50, 100}, {350, 700}}));
        moveHandle(clients, 0, 100, 60);
        QCOMPARE(places(clients), (Places{{100, 60}, {400, 700}}));
    }

    void points_of_a_replay_are_in_the_order_of_time() {
        services::Clients clients = replay();
        clients.set_speed_up(2);
        QCOMPARE(places(clients), (Places{{0, 100}, {20, 160}, {50, 0}}));
        moveHandle(clients, 1, 30, 40);
        QCOMPARE(places(clients), (Places{{0, 100}, {30, 40}, {50, 0}}));
        QCOMPARE(addHandle(clients, 40, 10), 2);
        removeHandle(clients, 1);
        QCOMPARE(places(clients), (Places{{0, 100}, {40, 10}, {50, 0}}));
        clients.mutable_replay(0)->set_request_class("read");
        QVERIFY(handlesOf(clients).empty());
        QCOMPARE(addHandle(clients, 1, 1), -1);
    }
};

QTEST_APPLESS_MAIN(HandlesTest)
#include "handles_test.moc"
