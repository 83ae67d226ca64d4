using TracesBot.Understanding.Evaluating;

namespace TracesBot.Understanding;

public sealed class CoverageCurveTests
{
    [Fact]
    public void Answering_more_readily_answers_more_and_more_of_it_wrongly()
    {
        RankedLine[] lines =
        [
            new(0.2, BestIsRight: false, Answered: false, AnswerIsRight: false),
            new(0.9, BestIsRight: true, Answered: true, AnswerIsRight: true),
            new(0.6, BestIsRight: false, Answered: true, AnswerIsRight: false),
            new(0.6, BestIsRight: true, Answered: false, AnswerIsRight: false),
        ];

        var curve = CoverageCurve.Of("sv", lines);

        // Two questions have the same share: no threshold lies between them.
        curve.Points.ShouldBe([new(25, 0), new(75, 100.0 / 3), new(100, 50)]);
        curve.Present.ShouldBe(new CoveragePoint(50, 50));
    }

    [Fact]
    public void A_bot_that_answers_nothing_stands_nowhere_on_the_curve() =>
        CoverageCurve
            .Of("sv", [new(0.2, BestIsRight: false, Answered: false, AnswerIsRight: false)])
            .Present.ShouldBeNull();
}
