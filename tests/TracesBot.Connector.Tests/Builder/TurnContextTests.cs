using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using TracesBot.Connector.Tests.Wire;

namespace TracesBot.Connector.Tests.Builder;

public sealed class TurnContextTests
{
    [Fact]
    public async Task Middleware_runs_around_the_bot_in_the_order_it_was_added()
    {
        List<string> order = [];
        await using var host = await BotHost.AnonymousAsync(
            new Wire.Delegate(
                (_, _) =>
                {
                    order.Add("bot");
                    return Task.CompletedTask;
                }
            )
        );
        host.Adapter.Use(new Noting("a", order)).Use(new Noting("b", order));

        await host.PostAsync(host.Message());

        order.ShouldBe(["a before", "b before", "bot", "b after", "a after"]);
    }

    [Fact]
    public async Task Middleware_that_does_not_go_on_ends_the_turn()
    {
        await using var host = await BotHost.AnonymousAsync();
        host.Adapter.Use(new Ending());

        await host.PostAsync(host.Message());

        host.Channel.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Handlers_see_what_goes_out_and_may_change_or_hold_it_back()
    {
        await using var host = await BotHost.AnonymousAsync(
            new Wire.Delegate(
                async (turn, token) =>
                {
                    turn.OnSendActivities(
                            (_, activities, next) =>
                            {
                                activities[0].Text += " ett";
                                return next();
                            }
                        )
                        .OnSendActivities(
                            (_, activities, next) =>
                            {
                                activities[0].Text += " två";
                                return next();
                            }
                        )
                        .OnUpdateActivity((_, _, _) => Task.FromResult(new ResourceResponse("held")))
                        .OnDeleteActivity((_, _, next) => next());
                    await turn.SendActivityAsync("Hej", cancellationToken: token);
                    (await turn.UpdateActivityAsync(new Activity { Id = "1" }, token)).Id.ShouldBe("held");
                    await turn.DeleteActivityAsync("1", token);
                }
            )
        );

        (await host.PostAsync(host.Message())).EnsureSuccessStatusCode();

        host.Channel.Requests.Select(request => request.Method).ShouldBe(["POST", "DELETE"]);
        host.Channel.Requests.First().Json.GetProperty("text").GetString().ShouldBe("Hej ett två");
    }

    [Fact]
    public async Task Nothing_can_be_sent_after_the_turn()
    {
        ITurnContext? kept = null;
        await using var host = await BotHost.AnonymousAsync(
            new Wire.Delegate(
                (turn, _) =>
                {
                    kept = turn;
                    return Task.CompletedTask;
                }
            )
        );
        await host.PostAsync(host.Message());

        await Should.ThrowAsync<ObjectDisposedException>(() =>
            kept!.SendActivityAsync("Hej", cancellationToken: TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task An_empty_message_is_a_mistake_of_the_bot()
    {
        await using var host = await BotHost.AnonymousAsync();
        using var turn = new TurnContext(host.Adapter, new Activity());

        await Should.ThrowAsync<ArgumentException>(() =>
            turn.SendActivityAsync(" ", cancellationToken: TestContext.Current.CancellationToken)
        );
        await Should.ThrowAsync<ArgumentException>(() =>
            turn.SendActivitiesAsync([], TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task A_turn_of_another_adapter_cannot_send_through_this_one()
    {
        await using var host = await BotHost.AnonymousAsync();
        using var turn = new TurnContext(host.Adapter, new Activity());

        var exception = await Should.ThrowAsync<InvalidOperationException>(() =>
            turn.SendActivityAsync("Hej", cancellationToken: TestContext.Current.CancellationToken)
        );

        exception.Message.ShouldContain("no connector client");
    }

    [Fact]
    public void The_state_of_a_turn_is_kept_by_name_and_by_type()
    {
        using var state = new TurnContextStateCollection();
        state.Add("name", "one");
        state.Add<IBot>(Wire.Delegate.Echo);
        state.Set("gone", "x");
        state.Set<string>("gone", value: null);

        state.Get<string>("name").ShouldBe("one");
        state.Get<IBot>("name").ShouldBeNull();
        state.Get<IBot>().ShouldBeSameAs(Wire.Delegate.Echo);
        state.Get<string>("gone").ShouldBeNull();
        Should.Throw<ArgumentException>(() => state.Add("name", "two"));
        state.Dispose();
        Should.Throw<ObjectDisposedException>(() => state.Get<string>("name"));
    }

    [Fact]
    public void A_turn_within_a_turn_shares_its_state_and_speaks_for_its_own_activity()
    {
        using var outer = new TurnContext(
            new Microsoft.Bot.Builder.Integration.AspNet.Core.CloudAdapter(),
            new Activity { Locale = "sv" }
        );
        using var inner = new TurnContext(outer, new Activity { Locale = "en" });

        inner.TurnState.ShouldBeSameAs(outer.TurnState);
        inner.Locale.ShouldBe("en");
        inner.Locale = "fi";
        inner.Locale.ShouldBe("fi");
        inner.Activity.Locale.ShouldBe("en");
    }

    private sealed class Noting(string name, List<string> order) : IMiddleware
    {
        public async Task OnTurnAsync(
            ITurnContext turnContext,
            NextDelegate next,
            CancellationToken cancellationToken = default
        )
        {
            order.Add($"{name} before");
            await next(cancellationToken);
            order.Add($"{name} after");
        }
    }

    private sealed class Ending : IMiddleware
    {
        public Task OnTurnAsync(
            ITurnContext turnContext,
            NextDelegate next,
            CancellationToken cancellationToken = default
        ) => Task.CompletedTask;
    }
}
