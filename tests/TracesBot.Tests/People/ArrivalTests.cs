using TracesBot.Chat;

namespace TracesBot.People;

public sealed class ArrivalTests(BotFixture bot) : IClassFixture<BotFixture>
{
    [Fact]
    public async Task A_person_is_welcomed_once_however_often_Teams_tells_of_the_installation()
    {
        var person = bot.Meet("Welcome Wilma");

        await person.Installs();
        await person.Do(bot.Teams.Activities.MembersAdded(person.Teams));
        await person.Installs();

        person.SeesAll.ShouldHaveSingleItem().Text.ShouldContain("Hej");
        person.Sees.Buttons.ShouldBe(["Starta bytet", "Min status", "Hjälp"]);
    }

    [Fact]
    public async Task The_welcome_tells_the_date_from_the_campaign_file()
    {
        var person = bot.Meet("Dated David");

        (await person.Installs()).Text.ShouldContain(
            "Sedan den 30 juni 2025 går det inte att logga in i TRACES NT med SMS."
        );
    }

    [Fact]
    public async Task Nobody_is_welcomed_for_what_happens_in_a_group()
    {
        var person = bot.Meet("Group Greta");
        var group = bot.Teams.AddGroupChat(person.Teams);

        await person.Do(bot.Teams.Activities.MembersAdded(person.Teams, group));

        bot.Teams.Chat(group.Id).Messages.ShouldBeEmpty();
    }
}
