package org.ironriver.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.firearm.Holder;
import org.ironriver.core.firearm.WeaponClass;
import org.junit.jupiter.api.Test;

class EventPublisherTest {

    private static final WeaponClass CLASS = WeaponClass.HANDGUN;
    private static final Channel CHANNEL = Channel.THEFT;
    private static final List<Event> ONE_OF_EACH = List.of(
            new Event.FirearmsBought(1, CHANNEL, 2, 3, CLASS, 4, 2, true),
            new Event.PurchaseFailed(1, CHANNEL, 2, CLASS, 3, true, Event.Obstacle.CHECK),
            new Event.FirearmCrossed(1, 2, CLASS, CHANNEL, 3, 4, 5),
            new Event.FirearmSold(1, 2, CLASS, 3, 4, 0, Holder.CARTEL),
            new Event.LoadSeized(1, 2, 3, true),
            new Event.OtherInflow(1, CHANNEL, CLASS),
            new Event.FirearmDiverted(1, CLASS, CHANNEL, 2),
            new Event.FirearmRecovered(1, CLASS, CHANNEL, 2),
            new Event.FirearmTraced(1, CLASS, Event.Origin.UNITED_STATES, true, 2, 3, 4, 5),
            new Event.Homicides(1, 2, Event.Cause.DISPUTE, 3, 4),
            new Event.CiviliansArmed(1, 2, 3, true),
            new Event.PeopleDisplaced(1, 2, 3),
            new Event.DealerInspected(1, 2, 3, true, false),
            new Event.DealerStung(1, 2, 3, true),
            new Event.PurchaserProsecuted(1, 2, 3),
            new Event.LeaderRemoved(1, 2, 3));

    private final EventPublisher publisher = new EventPublisher();
    private final List<String> heard = new ArrayList<>();

    /** Notes the name of each method that is called, with its event. */
    private EventListener listener(String name) {
        InvocationHandler note = (proxy, method, arguments) -> {
            heard.add(name + " " + method.getName() + " " + arguments[0]);
            return null;
        };
        return (EventListener) Proxy.newProxyInstance(
                EventListener.class.getClassLoader(), new Class<?>[] {EventListener.class}, note);
    }

    @Test
    void everyEventReachesTheOneMethodThatIsMeantForIt() {
        assertThat(ONE_OF_EACH).hasSize(Event.class.getPermittedSubclasses().length);
        publisher.add(listener("a"));
        ONE_OF_EACH.forEach(publisher::publish);
        assertThat(heard)
                .isEqualTo(ONE_OF_EACH.stream()
                        .map(event -> "a on" + event.getClass().getSimpleName() + " " + event)
                        .toList());
        assertThat(heard).hasSameSizeAs(Arrays.asList(EventListener.class.getMethods()));
    }

    @Test
    void listenersHearInTheOrderInWhichTheyWereAddedEventByEvent() {
        publisher.add(listener("first"));
        publisher.add(listener("second"));
        publisher.publish(ONE_OF_EACH.get(4));
        publisher.publish(ONE_OF_EACH.get(11));
        assertThat(heard)
                .extracting(call -> call.substring(0, call.indexOf(' ', call.indexOf(' ') + 1)))
                .containsExactly(
                        "first onLoadSeized",
                        "second onLoadSeized",
                        "first onPeopleDisplaced",
                        "second onPeopleDisplaced");
    }

    @Test
    void aListenerMayHearOfSomeEventsOnly() {
        publisher.add(new EventListener() {});
        ONE_OF_EACH.forEach(publisher::publish);
        assertThat(heard).isEmpty();
    }
}
