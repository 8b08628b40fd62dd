using Longarm.Core;
using Longarm.Screening;
using Longarm.Text;

namespace Longarm.Tests.Screening;

/// <summary>Holdings from tables and from statements.</summary>
public sealed class OwnershipReaderTests
{
    [Fact]
    public void Table_is_read_with_every_mistake_at_once()
    {
        OwnershipGraphBuilder graph = new();
        List<Mistake> mistakes = [];
        Assert.False(OwnershipReader.Read(ListText.File("own.csv", "owner,owned,share\nX,A,50 %\nX,B,0.5\nX,,10 %\nX,C,120 %\nX,D,25..50 %\nX,E,\n"), new(2026, 1, 1), graph, mistakes));

        Assert.Equal([(3, "LS062"), (4, "LS061"), (5, "LS062")], mistakes.Select(mistake => (mistake.Line, mistake.Code)));
    }

    [Theory]
    [InlineData("50", 500_000_000, 500_000_000)]
    [InlineData("0.5 %", 5_000_000, 5_000_000)]
    [InlineData("25..50 %", 250_000_000, 500_000_000)]
    [InlineData("25 % - 50 %", 250_000_000, 500_000_000)]
    [InlineData("0", 0, 0)]
    [InlineData("", 0, 1_000_000_000)]
    public void Share_is_read_as_it_is_written(string text, long low, long high) => Assert.Equal(new ShareRange(low, high), OwnershipTable.Share(text));

    [Theory]
    [InlineData("0.5")]
    [InlineData("1")]
    [InlineData("half")]
    [InlineData("60..50 %")]
    public void Share_that_can_be_read_in_two_ways_or_none_is_refused(string text) => Assert.Null(OwnershipTable.Share(text));

    [Fact]
    public void Statements_count_from_their_first_to_before_their_last_day_and_control_is_no_ownership()
    {
        const string Statements =
            """
            [{"recordId": "a", "recordType": "entity", "recordDetails": {"name": "A"}},
             {"recordId": "r1", "recordType": "relationship", "statementDate": "2020-01-01", "recordDetails": {"subject": "a", "interestedParty": "x", "interests": [{"type": "shareholding", "directOrIndirect": "direct", "share": {"exact": 20}}]}},
             {"recordId": "r1", "recordType": "relationship", "statementDate": "2021-01-01", "recordDetails": {"subject": "a", "interestedParty": "x", "interests": [{"type": "shareholding", "directOrIndirect": "direct", "startDate": "2021-01-01", "share": {"exclusiveMinimum": 50, "maximum": 75}}]}},
             {"recordId": "r2", "recordType": "relationship", "recordDetails": {"subject": "b", "interestedParty": "x", "interests": [{"type": "votingRights", "share": {"exact": 100}}]}},
             {"recordId": "r3", "recordType": "relationship", "recordDetails": {"subject": "c", "interestedParty": {"reason": "unknown"}, "interests": [{"type": "shareholding", "share": {"exact": 100}}]}}]
            """;
        OwnershipGraphBuilder builder = new();
        List<Mistake> mistakes = [];
        Assert.True(OwnershipReader.Read(ListText.File("bods.json", Statements), new(2026, 1, 1), builder, mistakes));
        var graph = builder.Build();

        Assert.Equal(1, graph.Holdings);
        Assert.Equal(Truth.True, OwnershipClosure.Of(graph, new(50, IsMoreThan: true, Truth.True, Truth.True), party => KleeneLogic.Of(graph.Id(party) == "x")).Of(graph.Find("a")!.Value));
        Assert.Null(graph.Find("b"));

        OwnershipGraphBuilder earlier = new();
        OwnershipReader.Read(ListText.File("bods.json", Statements), new(2020, 6, 1), earlier, mistakes);
        Assert.Equal(0, earlier.Build().Holdings);
    }

    [Theory]
    [InlineData("indirect-ownership.json")]
    [InlineData("joint-ownership.json")]
    [InlineData("multiple-indirect-ownership.json")]
    [InlineData("tecido.json")]
    [InlineData("fermcat.json")]
    public void Published_examples_are_read(string name)
    {
        var file = ListText.Shared(Path.Combine("ownership-bods-examples", name));
        OwnershipGraphBuilder graph = new();
        List<Mistake> mistakes = [];

        Assert.True(OwnershipReader.Read(file, new(2026, 1, 1), graph, mistakes), string.Join('\n', mistakes));
        Assert.True(graph.Build().Holdings > 0);
    }
}
