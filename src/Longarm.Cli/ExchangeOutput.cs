using System.CommandLine;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Text;

namespace Longarm.Cli;

/// <summary>Answers in the formats of supply chains, which go to somebody outside the house.</summary>
internal static class ExchangeOutput
{
    public static readonly Option<string?> Time = new("--time") { Description = "Of spdx and cyclonedx: the instant that the document bears; default: now." };
    public static readonly Option<string?> By = new("--by") { Description = "Of spdx and cyclonedx: who answers for it; default: nobody is named." };

    /// <summary>Whether a format is for somebody outside the house.</summary>
    public static bool IsForOthers(string format) => format is "spdx" or "cyclonedx" or "csv";

    /// <summary>What is asked for; null with the mistakes printed.</summary>
    public static ExchangeHead? Head(ParseResult asked)
    {
        List<Mistake> mistakes = [];
        var time = CaseInput.Moment(asked.GetValue(Time), "--time", mistakes);
        if (time is { Instant: null })
        {
            mistakes.Add(new("--time", 0, 0, "LC023", $"“{time}” is a day. Write an instant with its offset: {time}T12:00Z."));
        }

        Host.Print(mistakes);
        return mistakes.Count > 0 ? null
            : new("Longarm", typeof(ExchangeOutput).Assembly.GetName().Version!.ToString(3), ExchangeHead.TimeOf(time?.Instant ?? TimeProvider.System.GetUtcNow()), asked.GetValue(By));
    }

    /// <summary>Writes one answer; false with the mistake printed if there are several.</summary>
    public static bool Write(IReadOnlyList<Determination> answers, string format, ExchangeHead head)
    {
        if (answers is not [var answer])
        {
            Host.Print([new("--format", 0, 0, "LC068", $"A document in {format} is of one case. Ask for one case at a time, or for csv or jsonl.")]);
            return false;
        }

        var (document, remarks) = format == "spdx" ? SpdxAnswer.Of(answer, head) : CycloneDxAnswer.Of(answer, head);
        Host.Print(remarks.Distinct().Select(remark => new Mistake(format, 0, 0, "LP110", remark)));
        using var output = Console.OpenStandardOutput();
        output.Write(document);
        return true;
    }
}
