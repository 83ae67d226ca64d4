using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TracesBot.Knowledge;
using TracesBot.People;
using TracesBot.Readiness;
using TracesBot.Readiness.Exports;
using TracesBot.Reminders;
using TracesBot.SelfCheck;
using TracesBot.Words;

namespace TracesBot.Cards;

/// <summary>Where the people of an album go. Names are made of what was pressed, so they are the same in both languages.</summary>
internal sealed class AlbumTour(CardAlbum album)
{
    /// <summary>Åsa Öberg of the demonstration, who leads everybody.</summary>
    private const string Manager = "aaaaaaaa-0000-4000-8000-000000000001";

    /// <summary>Somebody of the demonstration without anybody below.</summary>
    private const string Listed = "aaaaaaaa-0000-4000-8000-000000000006";

    private readonly bool _swedish = album.Language is Language.Swedish;
    private readonly HashSet<string> _pressed = new(StringComparer.Ordinal);

    private Phrases Phrases => Phrases.In(album.Language);

    public async Task WalkAsync()
    {
        await GreetAsync();
        await AskAsync();
        await LeadAsync();
        Act();
        await BeRemindedAsync();
        new WaveTour(album).Walk();
        await StandAsync();
        await AskForDataAsync();
        Warn();
        ImportTour.Walk(album);
        await SwitchTour.WalkAsync(album);
    }

    private async Task GreetAsync()
    {
        var person = await album.MeetAsync("greeting");
        await TakeAsync("welcome", person, await album.ArriveAsync(person));
        await TakeAsync("help", person, await album.SayAsync(person, _swedish ? "hjälp" : "help"));
        await TakeAsync(
            "contacts",
            person,
            await album.SayAsync(person, _swedish ? "prata med en människa" : "talk to a human")
        );
        await TakeAsync("not-known", person, await album.PressAsync(person, new NoneOfThese()));
    }

    private async Task AskAsync()
    {
        var person = await album.MeetAsync("asking");
        foreach (var topic in album.Services.GetRequiredService<KnowledgeBase>().Topics)
        {
            await TakeAsync($"topic-{topic.Id}", person, await album.PressAsync(person, new AskTopic(topic.Id)));
        }

        string[] vague = _swedish
            ? ["telefon", "konto", "app", "import", "kod", "något med kontot", "behörighet", "enheten", "metoden"]
            : ["phone", "account", "app", "import", "code", "something with the account", "rights", "device", "method"];
        foreach (var words in vague)
        {
            var cards = await album.SayAsync(person, words);
            if (cards.SelectMany(CardParts.Presses).Any(press => (string?)press["verb"] is "none-of-these"))
            {
                album.Add(NamesOnly.Suggestions, cards[0]);
                break;
            }
        }
    }

    private async Task LeadAsync()
    {
        var manager = await album.MeetAsync(Manager);
        foreach (var team in new[] { null, "Import Göteborg", "Nowhere" })
        {
            var press = new ShowReadiness(team, ReadinessView.Summary, Page: 0);
            await TakeAsync($"readiness-{team ?? "line"}", manager, await album.PressAsync(manager, press));
        }

        await TakeAsync(
            "readiness-compare",
            manager,
            await album.SayAsync(
                manager,
                _swedish
                    ? "jämför Import Göteborg och Export Malmö"
                    : "Could you compare Import Göteborg and Export Malmö for me, please?"
            )
        );
        await TakeAsync(
            "readiness-person-blocked",
            manager,
            await album.SayAsync(manager, _swedish ? "Har Göran Ek bytt?" : "Has Göran Ek switched?")
        );
        album.Add("readiness-forecast-by-a-day", Foretold());
        await TakeAsync(
            "readiness-which-team",
            manager,
            await album.SayAsync(manager, _swedish ? "Hur ligger import till?" : "How is import doing?")
        );
    }

    private void Act()
    {
        string[] teams = ["Import Göteborg", "Import Malmö", ""];
        album.Add("export-too-many", new ExportCards(Phrases).TooMany(most: 20_000, teams));
        NudgeAlbum.Gather(album, teams);
        DigestAlbum.Gather(album, teams);
    }

    /// <summary>Nobody of the demonstration gets ready, so nothing can be foretold of them.</summary>
    private Card Foretold()
    {
        var today = DateOnly.FromDateTime(album.Now.Date);
        List<DayCount> days =
        [
            .. Enumerable
                .Range(1, 20)
                .Select(ago => new DayCount { Day = today.DayNumber - DayCount.Epoch.DayNumber - ago, People = 1 }),
        ];
        var frame = new ReadinessFrame(
            Phrases,
            new SeenLine("Import Göteborg", MaskedLine.Of([], smallest: 0)),
            new ReadinessFilter { To = today.AddDays(18) }
        );
        var report = ReadinessReport.From([
            new StandingCount { State = "switched", People = 20 },
            new StandingCount { State = "started", People = 12 },
        ]);

        return new ForecastCards(frame).Show(report, Forecast.From(days, remaining: 12, today), today);
    }

    private async Task BeRemindedAsync()
    {
        var candidate = new Candidate { PersonId = "x", ContactLanguage = Phrases.TagOf(album.Language) };
        var begun = candidate with { WalkMovedAt = album.Now.AddDays(-9) };
        album.Add("reminder", Reminder(candidate));
        album.Add("reminder-promised", Reminder(candidate with { Promise = album.Now.AddHours(-1) }));
        album.Add("reminder-begun", Reminder(begun));
        album.Add("reminder-begun-on-a-step", Reminder(begun, Phrases.Switching.StepOf(3, 7)));
        album.Add("reminder-no-more-snoozes", ReminderCards.NoMoreSnoozes(5, Phrases));
        var person = await album.MeetAsync("reminded");
        foreach (var until in new[] { SnoozeTime.Tomorrow, SnoozeTime.NextWeek, SnoozeTime.InThreeHours })
        {
            album.Add($"reminder-{until}", One(await album.PressAsync(person, new SnoozeReminder(until))));
        }

        album.Add("reminder-stopped", One(await album.PressAsync(person, new StopReminders())));
        album.Add("reminder-resumed", One(await album.PressAsync(person, new ResumeReminders())));
        album.Add(
            "reminder-when",
            One(await album.SayAsync(person, _swedish ? "påminn mig senare" : "remind me later"))
        );
    }

    private Card Reminder(Candidate person, string? standing = null) =>
        ReminderCards.Reminder(person, album.Services.GetRequiredService<Campaign>(), standing, album.Now);

    /// <summary>Every state that a person's record can be in.</summary>
    private async Task StandAsync()
    {
        var person = await album.MeetAsync("standing");
        await StatusAsync("status-not-started");
        await DoAsync("switched", new ReportSwitched("bankid", Tested: false, Walk: 0));
        await DoAsync("tested", new ReportSwitched("bankid", Tested: true, Walk: 0));
        await DoAsync("with-backup", new ReportSwitched("eu-login-app", Tested: true, Walk: 0));
        await DoAsync("reopened", new GuideStep(GuideMove.Reopen, Walk: 0));
        var exempt = await album.MeetAsync("exempt");
        album.Add(
            "status-exempt",
            One(await album.SayAsync(exempt, _swedish ? "Jag använder inte TRACES längre" : "I no longer use TRACES"))
        );

        async Task DoAsync(string name, CardPress press)
        {
            album.Add($"report-{name}", One(await album.PressAsync(person, press)));
            await StatusAsync($"status-{name}");
        }

        async Task StatusAsync(string name) => album.Add(name, One(await album.PressAsync(person, new ShowMyStatus())));
    }

    private async Task AskForDataAsync()
    {
        var delete = _swedish ? "Radera mina uppgifter" : "Delete my data";
        var stranger = await album.MeetAsync("stranger");
        album.Add(
            "my-data",
            One(await album.SayAsync(stranger, _swedish ? "Exportera mina uppgifter" : "Export my data"))
        );
        foreach (var (person, name) in new[] { (stranger, "stranger"), (await album.MeetAsync(Listed), "listed") })
        {
            album.Add($"my-data-looks-{name}", One(await album.PressAsync(person, new ShowLooks())));
            album.Add($"my-data-erase-{name}", One(await album.SayAsync(person, delete)));
            album.Add($"my-data-keep-{name}", One(await album.PressAsync(person, new KeepMyData())));
            album.Add(
                $"my-data-erased-{name}",
                One(await album.PressAsync(person, new EraseMyData(album.Now.ToUnixTimeMilliseconds())))
            );
        }
    }

    /// <summary>What those who run the bot get, while it holds and once it is mended.</summary>
    private void Warn()
    {
        foreach (var name in Checks.All)
        {
            var warning = new KeptWarning
            {
                Name = name,
                Stage = "14",
                Facts = KeptWarning.Written(
                    new WarningFacts
                    {
                        Ends = album.Now.AddDays(14),
                        Days = 14,
                        Minutes = 195,
                        Count = 12,
                        Code = "401 invalid_client",
                    }
                ),
                Since = album.Now,
            };
            Add(name, warning);
            Add($"{name}-mended", warning with { EndedAt = album.Now.AddHours(2) });
            if (name is Checks.Secret or Checks.Certificate)
            {
                Add($"{name}-expired", warning with { Stage = CredentialExpiry.Over });
            }
        }

        void Add(string name, KeptWarning warning) =>
            album.Add($"warning-{name}", WarningCards.Of(warning, Phrases, Zones.Default));
    }

    private static JsonObject? One(IReadOnlyList<JsonObject> cards) => cards is [var first, ..] ? first : null;

    /// <summary>Puts the cards in, and whatever can be reached from them without changing anything.</summary>
    private async Task TakeAsync(string name, string person, IReadOnlyList<JsonObject> cards)
    {
        for (var at = 0; at < cards.Count; at++)
        {
            album.Add(at is 0 ? name : $"{name}-{at + 1}", cards[at]);
            foreach (var press in CardParts.Presses(cards[at]))
            {
                var reached = NamesOnly.Of(press);
                if (!NamesOnly.Changes(press) && _pressed.Add(reached))
                {
                    await TakeAsync(reached, person, await album.PressAsync(person, press));
                }
            }
        }
    }
}

/// <summary>What a button's data say about the card behind it.</summary>
internal static class NamesOnly
{
    /// <summary>Which topics are suggested depends on the words, so this card alone differs between the languages.</summary>
    public const string Suggestions = "did-you-mean";

    private static readonly string[] Counters = ["walk", "record", "askedAt"];

    /// <summary>Whether the press changes what is kept of the person: then where it leads depends on what came before.</summary>
    public static bool Changes(JsonObject press) =>
        (string)press["verb"]! is var verb
        && (
            verb.StartsWith("switch-", StringComparison.Ordinal)
            || verb.StartsWith("remind-", StringComparison.Ordinal)
            || verb is "my-data-erase" or "my-status" or "nudge-send" or "digest-set"
        );

    /// <summary>The data in one word; an answer can be rated alike whatever it is about.</summary>
    public static string Of(JsonObject press) =>
        (string?)press["verb"] is "ask-topic"
            ? $"topic-{press["topic"]}"
            : string.Join(
                '-',
                press
                    .Where(member => !Counters.Contains(member.Key, StringComparer.Ordinal))
                    .Where(member => member.Key is not "topic")
                    .Select(member => member.Value?.ToString() ?? "")
                    .Where(word => word.Length > 0)
            );
}
