using Longarm.Assessments;
using Longarm.Screening;
using Longarm.Storage;

namespace Longarm.Tests.Storage;

/// <summary>Decisions on disk: added to, chained, never half written.</summary>
public sealed class DecisionFileTests : IDisposable
{
    private readonly TemporaryFolder home = new();

    private string File => Path.Combine(home.Path, "kept", "decisions.jsonl");

    [Fact]
    public async Task Decisions_are_kept_in_order_and_read_again_as_they_were()
    {
        var (first, second) = (Decision("a"), Decision("b") with { Outcome = DecisionOutcome.Confirmed, IsForAllNames = true, Until = new(2027, 1, 1) });
        Assert.Equal(1, (await Append(first)).Number);
        Assert.Equal(2, (await Append(second)).Number);

        var log = await Read();

        Assert.True(log.IsIntact);
        Assert.Equal([1, 2], log.Decisions.Select(one => one.Number));
        Assert.Equal([PartyText.Of(first.Party), PartyText.Of(second.Party)], log.Decisions.Select(one => PartyText.Of(one.Decision.Party)));
        Assert.Equal(PartyText.Of(first.Entry), PartyText.Of(log.Decisions[0].Decision.Entry));
        Assert.Equal(second, log.Decisions[1].Decision with { Party = second.Party, Entry = second.Entry });
        Assert.Equal(2, log.Last);
    }

    [Fact]
    public async Task Nothing_is_there_until_something_is_decided()
    {
        var log = await Read();

        Assert.True(log.IsIntact);
        Assert.Equal((0, DecisionChain.Genesis), (log.Decisions.Count, log.Head));
        Assert.False(Directory.Exists(Path.GetDirectoryName(File)));
    }

    [Theory]
    [InlineData("\"reason\":\"because b\"", "\"reason\":\"because x\"")]
    [InlineData("\"outcome\":\"cleared\"", "\"outcome\":\"confirmed\"")]
    [InlineData("\"country\":\"AT\"", "\"country\":\"DE\"")]
    [InlineData("\"policy\":\"Denial\"", "\"policy\":\"None\"")]
    [InlineData("{\"number\":\"2\"", "{\"numb")]
    public async Task Line_that_was_changed_is_told_by_its_number_and_does_not_count(string text, string other)
    {
        await Append(Decision("a"), Decision("b"), Decision("c"));
        var lines = await System.IO.File.ReadAllLinesAsync(File, Cancel);
        Assert.Contains(text, lines[1], StringComparison.Ordinal);
        lines[1] = lines[1].Replace(text, other, StringComparison.Ordinal);
        await System.IO.File.WriteAllTextAsync(File, string.Join('\n', lines) + "\n", Cancel);

        var log = await Read();

        Assert.Equal([2L], log.Breaks.Select(each => each.Number).Distinct());
        Assert.Equal([1, 3], log.Decisions.Select(one => one.Number));
        Assert.Equal(4, (await Append(Decision("d"))).Number);
    }

    [Fact]
    public async Task Line_that_is_missing_is_told_where_the_chain_breaks()
    {
        await Append(Decision("a"), Decision("b"), Decision("c"));
        var lines = await System.IO.File.ReadAllLinesAsync(File, Cancel);
        await System.IO.File.WriteAllTextAsync(File, $"{lines[0]}\n{lines[2]}\n", Cancel);

        var log = await Read();

        Assert.Contains(log.Breaks, each => each.Number == 2 && each.What.Contains("Record 2 should come here", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Line_that_was_not_ended_does_not_count_and_makes_room_for_the_next()
    {
        await Append(Decision("a"), Decision("b"));
        var bytes = await System.IO.File.ReadAllBytesAsync(File, Cancel);
        await System.IO.File.WriteAllBytesAsync(File, bytes[..^9], Cancel);

        Assert.Equal([1], (await Read()).Decisions.Select(one => one.Number));
        Assert.Equal(2, (await Append(Decision("c"))).Number);
        var log = await Read();
        Assert.True(log.IsIntact);
        Assert.Equal(["because a", "because c"], log.Decisions.Select(one => one.Decision.Reason));
    }

    [Fact]
    public async Task Nothing_is_added_after_a_last_line_that_is_damaged()
    {
        await Append(Decision("a"));
        await System.IO.File.AppendAllTextAsync(File, "no decision\n", Cancel);

        var fault = await Assert.ThrowsAsync<RecordStoreException>(() => new DecisionFile(File).AppendAsync(Decision("b"), Cancel));

        Assert.Equal(RecordStoreFault.Damaged, fault.Fault);
        Assert.Equal(2, (await Read()).Breaks.Single().Number);
    }

    [Fact]
    public async Task Several_stores_that_write_at_once_leave_one_chain()
    {
        await Task.WhenAll(Enumerable.Range(0, 24).Select(number => Task.Run(() => new DecisionFile(File).AppendAsync(Decision($"{number}"), Cancel), Cancel)));

        var log = await Read();

        Assert.True(log.IsIntact);
        Assert.Equal(Enumerable.Range(1, 24).Select(number => (long)number), log.Decisions.Select(one => one.Number));
        Assert.Equal(24, log.Decisions.Select(one => one.Decision.Reason).Distinct().Count());
    }

    [Fact]
    public async Task Folder_that_cannot_be_written_is_told_in_plain_words()
    {
        await System.IO.File.WriteAllTextAsync(Path.Combine(home.Path, "kept"), "", Cancel);

        Assert.Equal(RecordStoreFault.Unreachable, (await Assert.ThrowsAsync<RecordStoreException>(() => new DecisionFile(File).AppendAsync(Decision("a"), Cancel))).Fault);
    }

    public void Dispose() => home.Dispose();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static ScreeningDecision Decision(string name) => new(
        DecisionOutcome.Cleared, new($"Party {name}") { Id = name, Country = "AT", Identifiers = [new("tax", "7")] },
        new("ours", "1", [new("Listed \"Party\""), new("L", IsWeak: true)]) { Policy = "Denial" }, $"because {name}", "Jo", new(2026, 8, 1, 12, 0, 0, TimeSpan.Zero));

    private Task<DecisionLog> Read() => new DecisionFile(File).ReadAsync(Cancel);

    private async Task<NumberedDecision> Append(params ScreeningDecision[] decisions)
    {
        NumberedDecision? last = null;
        foreach (var decision in decisions)
        {
            last = await new DecisionFile(File).AppendAsync(decision, Cancel);
        }

        return last!;
    }
}
