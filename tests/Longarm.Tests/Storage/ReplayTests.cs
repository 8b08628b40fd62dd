using System.Text;
using Longarm.Assessments;
using Longarm.Core;
using Longarm.RulePacks;
using Longarm.Text;

namespace Longarm.Tests.Storage;

/// <summary>A record answers years later as it did, whatever became of the packs.</summary>
public sealed class ReplayTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Replay_is_the_same_to_the_byte_after_the_packs_changed()
    {
        await using Bench bench = new();
        await bench.Save();
        await bench.Save(law: Bench.LawOf("to == 'DE'"));
        RecordKeeping later = new(bench.Store, Bench.Clock);

        foreach (var number in (int[])[1, 2, 1])
        {
            var replay = await later.ReplayAsync(number, Cancel);
            Assert.Equal((true, null), (replay!.IsSame, replay.Difference));
            Assert.Equal(RecordKeeping.Program, replay.Program);
        }

        Assert.Null(await later.ReplayAsync(3, Cancel));
    }

    [Fact]
    public async Task Real_packs_and_samples_replay_to_the_byte()
    {
        await using Bench bench = new();
        var law = HeldLaw.Read(LawBundle.Of(Repository.RuleFiles, []), out _)!;
        foreach (var sample in Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples"), "*.case.yaml"))
        {
            CaseAsGiven given = new(sample, await File.ReadAllBytesAsync(sample, Cancel)) { Scenarios = ["us-software-curbs"], Strict = true, On = Moment.Parse("2025-11-02"), Known = new(2025, 12, 1) };
            Assert.NotNull(await bench.Keeping.SaveAsync(given, law, [], Cancel));
        }

        await foreach (var kept in bench.Store.ReadAllAsync(Cancel))
        {
            Assert.Null((await bench.Keeping.ReplayAsync(kept, Cancel)).Difference);
        }

        Assert.Empty((await bench.Audit()).Breaks);
    }

    [Theory]
    [InlineData("pumps.json", "\ufeff{\"on\": \"2024-06-01\", \"from\": \"US\", \"to\": \"CN\", \"item\": {\"name\": \"Pümpe 🚀\"}}\r\n")]
    [InlineData("folder/strange\nname.yaml", "on: 2024-06-01\nfrom: US\nto: {any-of: [CN, DE]}\nitem: {}\n")]
    public async Task Case_is_kept_byte_for_byte(string file, string text)
    {
        await using Bench bench = new();
        var given = Bench.Given(text, file);
        var saved = await bench.Keeping.SaveAsync(given, Bench.Law, [], Cancel);
        var replay = await bench.Keeping.ReplayAsync(1, Cancel);

        Assert.Equal(Encoding.UTF8.GetBytes(text), replay!.Record.Content.Facts.ToArray());
        Assert.Null(replay.Difference);
        Assert.Equal(AnswerBytes.Of(saved!.Answer), replay.Record.Content.Answer.ToArray());
    }

    [Fact]
    public async Task Mistakes_come_all_at_once_and_nothing_is_kept()
    {
        await using Bench bench = new();
        List<Mistake> mistakes = [];
        var saved = await bench.Keeping.SaveAsync(Bench.Given("from: XX\nitem: {}\n") with { Scenarios = ["none-such"] }, Bench.Law, mistakes, Cancel);

        Assert.Null(saved);
        Assert.Contains(mistakes, m => m.Code == "LC060");
        Assert.True(mistakes.Count >= 3, string.Join('\n', mistakes));
        Assert.False(File.Exists(bench.File));
    }

    [Fact]
    public async Task Changed_answer_is_not_replayed_but_named()
    {
        await using Bench bench = new();
        await bench.Save();
        bench.DropGuards();
        bench.Sql("UPDATE record SET answer = CAST(replace(answer, 'license-required', 'not-subject') AS BLOB)");
        var replay = await bench.Keeping.ReplayAsync(1, Cancel);

        Assert.False(replay!.IsSame);
        Assert.Contains("not as it was saved", replay.Difference, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_that_this_program_would_give_otherwise_shows_the_first_difference()
    {
        await using Bench bench = new();
        var content = Bench.Content();
        var other = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(content.Answer.Span).Replace("Rule asked", "Rule äsked", StringComparison.Ordinal));
        await bench.Store.AppendAsync(content with { Answer = other, AnswerHash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(other)) }, Bench.Law.Bundle, Cancel);
        var replay = await bench.Keeping.ReplayAsync(1, Cancel);

        Assert.Contains("Rule äsked", replay!.Difference, StringComparison.Ordinal);
        Assert.Contains("Rule asked", replay.Difference, StringComparison.Ordinal);
        Assert.Equal("test", replay.Record.Content.Program);
    }

    [Fact]
    public async Task Law_of_today_shows_the_rule_that_changed()
    {
        await using Bench bench = new();
        await bench.Save();
        var same = await bench.Keeping.CompareAsync(1, Bench.Law, Cancel);
        var changed = await bench.Keeping.CompareAsync(1, Bench.LawOf("to == 'DE'"), Cancel);

        Assert.Equal((true, false), (same!.IsSameLaw, same.IsChanged));
        Assert.Equal((false, true), (changed!.IsSameLaw, changed.IsChanged));
        Assert.Equal("t.asked", Assert.Single(changed.Effects.Because).Rule.Rule.Id);
        Assert.Equal(Verdict.LicenseRequired, changed.Effects.Before.Overall.Verdict);
        Assert.Equal(Verdict.NoLicenseRequired, changed.Effects.After.Overall.Verdict);
        Assert.Null(await bench.Keeping.CompareAsync(2, Bench.Law, Cancel));
    }

    [Fact]
    public void Bundle_is_the_same_after_it_was_packed()
    {
        ImportedEdition edition = new("us-hts", "2026 rev 10", new(2026, 1, 1), "sha256:0", () => "code,rate\n8413.70,2 %\n");
        var bundle = LawBundle.Of([new("t/b.yaml", "b: ü"), new("t/a.yaml", ""), new("t/a.cases.yaml", "left out")], [edition]);
        var read = LawBundle.Unpack(bundle.Packed);

        Assert.Equal(bundle.Hash, read.Hash);
        Assert.Equal(["t/a.yaml", "t/b.yaml"], read.Files.Select(f => f.Path));
        Assert.Equal(edition.Text(), Assert.Single(read.Editions).Text());
        Assert.Throws<InvalidDataException>(() => LawBundle.Unpack(new byte[] { 1, 2, 3 }));
        Assert.NotEqual(bundle.Hash, LawBundle.Of([new("t/b.yaml", "b: ü"), new("t/a.yaml", "")], []).Hash);
    }
}
