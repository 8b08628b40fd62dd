using System.CommandLine;
using System.Globalization;
using Longarm.Assessments;
using Longarm.Core.Deciding;
using Longarm.Storage;
using Longarm.Text;

namespace Longarm.Cli;

/// <summary>Keeps determinations in the record.</summary>
internal static class SaveOutput
{
    public static readonly Option<bool> Save = new("--save") { Description = "Keep each determination in the record, with all facts of its product, rates and lists." };

    /// <summary>Keeps the cases that were read; null, with why printed, if one of them was not kept: then none after it was either.</summary>
    public static async Task<IReadOnlyList<Determination>?> KeepAsync(ParseResult asked, ReadCases read, CancellationToken cancel)
    {
        List<Mistake> mistakes = [];
        var home = HomeFolder.Of(asked.GetValue(CaseInput.Home));
        List<Determination> answers = [];
        try
        {
            if (HeldLaw.Read(Host.RulesFolder(asked.GetValue(CaseInput.Rules)), home, mistakes) is { } law)
            {
                await using SqliteRecordStore store = new(SqliteRecordStore.PathIn(home));
                RecordKeeping record = new(store, TimeProvider.System);
                foreach (var each in read.Cases)
                {
                    CaseAsGiven given = new(each.Path, ReadOnlyMemory<byte>.Empty) { Scenarios = read.Scenarios, Strict = read.Options.Strict };
                    if (await record.SaveAsync(each.Facts, given, law, mistakes, cancel).ConfigureAwait(false) is not { } saved)
                    {
                        break;
                    }

                    answers.Add(saved.Answer);
                    await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{each.Path}: saved as number {saved.Record.Number}.")).ConfigureAwait(false);
                }
            }
        }
        catch (RecordStoreException fault)
        {
            mistakes.Add(new("record.db", 0, 0, "LC066", $"Not all was kept. {fault.Message}"));
        }

        Host.Print(mistakes);
        return mistakes.Count > 0 ? null : answers;
    }
}
