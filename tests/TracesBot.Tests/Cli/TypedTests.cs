using TracesBot.Cli.Terminal;

namespace TracesBot.Cli;

public sealed class TypedTests
{
    [Theory]
    [InlineData("/quit", "Quit")]
    [InlineData(" /EXIT ", "Quit")]
    [InlineData("/help", "TerminalHelp")]
    [InlineData("/who Malin Åkesson", "Become { Name = Malin Åkesson }")]
    [InlineData("/who", "Become { Name =  }")]
    [InlineData("/woh", "Unknown { Word = /woh }")]
    [InlineData("3", "Press { Number = 3 }")]
    [InlineData("4", "Say { Text = 4 }")]
    [InlineData("0", "Say { Text = 0 }")]
    [InlineData("-1", "Say { Text = -1 }")]
    [InlineData("3 dagar", "Say { Text = 3 dagar }")]
    [InlineData("", "Nothing")]
    [InlineData("   ", "Nothing")]
    [InlineData(" Vad är MFA? ", "Say { Text = Vad är MFA? }")]
    public void A_line_is_a_command_a_button_or_something_said(string line, string meaning) =>
        Typed.Of(line, buttons: 3).ToString().Replace(" { }", "", StringComparison.Ordinal).ShouldBe(meaning);

    [Fact]
    public void Every_card_of_one_reply_has_its_own_numbers_and_the_next_reply_begins_at_one()
    {
        var chat = new OpenChat(Demo.DemoPeople.Load().First);
        CardButton[] two = [new("a"), new("b")];

        chat.Add(two, "1").ShouldBe(1);
        chat.Add(two, "2").ShouldBe(3);
        chat.Turn();
        chat.Add([], "3");
        chat.Buttons.Count.ShouldBe(4, "a card without buttons leaves the earlier ones");
        chat.Add(two, "4").ShouldBe(1);
        chat.Buttons.ShouldAllBe(button => button.Message == "4");
    }
}
