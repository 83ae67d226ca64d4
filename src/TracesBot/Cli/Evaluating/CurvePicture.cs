using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Legends;
using OxyPlot.Series;
using TracesBot.Understanding.Evaluating;

namespace TracesBot.Cli.Evaluating;

/// <summary>Draws what answering more readily costs, one line for each language, as SVG.</summary>
internal static class CurvePicture
{
    private const double Width = 900;
    private const double Height = 560;

    // Told apart by people who do not see red and green, too.
    private static readonly OxyColor[] Colours =
    [
        OxyColor.FromRgb(0x00, 0x5A, 0xB5),
        OxyColor.FromRgb(0xC2, 0x58, 0x00),
    ];

    public static void Save(IReadOnlyList<CoverageCurve> curves, string path)
    {
        using var stream = File.Create(path);
        new SvgExporter
        {
            Width = Width,
            Height = Height,
            TextMeasurer = new WideText(),
        }.Export(Draw(curves), stream);
    }

    private static PlotModel Draw(IReadOnlyList<CoverageCurve> curves)
    {
        var questions = curves.Sum(curve => curve.Questions);
        var highest = curves.SelectMany(curve => curve.Points).Select(point => point.Wrong).DefaultIfEmpty(0).Max();
        var model = new PlotModel
        {
            Title = "Wrong answers, the more readily the bot answers",
            Subtitle = $"The threshold falls from left to right. {questions} questions; dots: where the bot stands.",
            Background = OxyColors.White,
            DefaultFont = "Segoe UI, Helvetica, Arial, sans-serif",
            TitlePadding = 10,
            TitleFontSize = 18,
            SubtitleFontSize = 13,
            Padding = new OxyThickness(12, 12, 28, 12),
        };
        model.Axes.Add(Axis(AxisPosition.Bottom, "Questions answered (%)", 100, 10));
        model.Axes.Add(
            Axis(AxisPosition.Left, "Wrong among the answers (%)", Math.Max(5, Math.Ceiling(highest * 1.1)), double.NaN)
        );
        model.Legends.Add(
            new Legend
            {
                LegendPosition = LegendPosition.TopLeft,
                LegendBackground = OxyColors.White,
                LegendBorder = OxyColors.LightGray,
                LegendFontSize = 13,
            }
        );
        for (var at = 0; at < curves.Count; at++)
        {
            Add(model, curves[at], Colours[at % Colours.Length]);
        }

        return model;
    }

    private static LinearAxis Axis(AxisPosition position, string title, double maximum, double step) =>
        new()
        {
            Position = position,
            Title = title,
            Minimum = 0,
            Maximum = maximum,
            MajorStep = step,
            FontSize = 13,
            AxisTitleDistance = 10,
            MajorGridlineStyle = LineStyle.Solid,
            MajorGridlineColor = OxyColor.FromRgb(0xE4, 0xE4, 0xE4),
            MinorTickSize = 0,
            TicklineColor = OxyColors.Gray,
        };

    private static void Add(PlotModel model, CoverageCurve curve, OxyColor colour)
    {
        var line = new LineSeries
        {
            Title = $"{Name(curve.Language)} ({curve.Questions})",
            Color = colour,
            StrokeThickness = 2.5,
        };
        line.Points.AddRange(curve.Points.Select(point => new DataPoint(point.Coverage, point.Wrong)));
        model.Series.Add(line);
        if (curve.Present is not { } present)
        {
            return;
        }

        var mark = new LineSeries
        {
            Color = colour,
            LineStyle = LineStyle.None,
            MarkerType = MarkerType.Circle,
            MarkerSize = 6,
            MarkerFill = colour,
            MarkerStroke = OxyColors.White,
            MarkerStrokeThickness = 2,
        };
        mark.Points.Add(new DataPoint(present.Coverage, present.Wrong));
        model.Series.Add(mark);
    }

    private static string Name(string language) => language is "sv" ? "Swedish" : "English";

    /// <summary>
    /// Leaves room enough: the font is the reader's, and one of them is wider than what the library would reckon with,
    /// which then cuts the legend off.
    /// </summary>
    private sealed class WideText() : PdfRenderContext(Width, Height, OxyColors.White)
    {
        private const double LetterWidth = 0.64;
        private const double LineHeight = 1.3;

        public override OxySize MeasureText(string text, string fontFamily, double fontSize, double fontWeight) =>
            string.IsNullOrEmpty(text)
                ? OxySize.Empty
                : new OxySize(text.Length * fontSize * LetterWidth, fontSize * LineHeight);
    }
}
