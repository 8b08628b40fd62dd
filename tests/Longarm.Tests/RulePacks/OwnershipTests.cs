using Longarm.Core;

namespace Longarm.Tests.RulePacks;

/// <summary>Ownership: chains of any length, shares that nobody knows, and what the other owners leave of the whole.</summary>
public sealed class OwnershipTests
{
    private const string Listed = "any l in o.listings (l.list == 'us-entity-list')";

    private static readonly TinyLaw Half = TinyLaw.Of(
        TinyLaw.Definition("owned", $"(sum o in p.owners ({Listed} or holds('t.owned', o)) by o.share) >= 50 %", "of: {party: p}"),
        TinyLaw.Rule("asked", "flag", "any p in parties (holds('t.owned', p))"));

    [Theory]
    [InlineData("{share: 50%, listings: [{list: us-entity-list}]}, {share: 50%, listings: [], owners: []}", Truth.True)]
    [InlineData("{share: 49.99%, listings: [{list: us-entity-list}]}, {share: 50.01%, listings: [], owners: []}", Truth.False)]
    [InlineData("{share: 30%, listings: [{list: us-entity-list}]}, {share: 20%, listings: [{list: us-entity-list}]}, {share: 50%, listings: [], owners: []}", Truth.True)] // together
    [InlineData("{listings: [{list: us-entity-list}]}", Truth.Unknown)] // how much, nobody knows
    [InlineData("{listings: [{list: us-entity-list}]}, {share: 50%, listings: [], owners: []}", Truth.Unknown)]
    [InlineData("{listings: [{list: us-entity-list}]}, {share: 50.01%, listings: [], owners: []}", Truth.False)] // at most 49.99 %
    [InlineData("{share: 40%, listings: [{list: us-entity-list}]}", Truth.Unknown)] // whose the rest is, nobody knows
    [InlineData("{share: 40%, listings: [{list: us-entity-list}]}, {share: 55%, listings: [], owners: []}", Truth.False)]
    [InlineData("{share: 40%, listings: [{list: us-entity-list}]}, {share: 55%, listings: []}", Truth.Unknown)] // who owns the owner?
    [InlineData("{share: 20..60%, listings: [{list: us-entity-list}]}, {share: 30..45%, listings: [], owners: []}", Truth.Unknown)]
    [InlineData("{share: 40%}, {share: 60%, listings: [], owners: []}", Truth.False)] // even if it is listed
    public void Direct_owners_count_together(string owners, Truth owned) =>
        Assert.Equal(owned, Half.Truth("t.asked", $"parties: [{{role: end-user, owners: [{owners}]}}]"));

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(14)] // a case file nests no deeper
    public void Chain_of_holdings_ends_where_the_listed_owner_stands(int holdings)
    {
        Assert.Equal(Truth.True, Half.Truth("t.asked", Chain(holdings, "50%")));
        Assert.Equal(Truth.False, Half.Truth("t.asked", Chain(holdings, "49%")));
    }

    // An owner that is itself so owned counts whole: shares down a chain are not multiplied.
    [Fact]
    public void Owned_owner_counts_with_its_whole_share() => Assert.Equal(Truth.True, Half.Truth("t.asked", """
        parties:
          - role: end-user
            owners:
              - {share: 50%, listings: [], owners: [{share: 50%, listings: [{list: us-entity-list}]}, {share: 50%, listings: [], owners: []}]}
              - {share: 50%, listings: [], owners: []}
        """));

    [Fact]
    public void Definition_may_not_ask_itself_of_the_same_record() => Assert.Contains(
        TinyLaw.Read(TinyLaw.Definition("owned", "holds('t.owned', p)", "of: {party: p}"), TinyLaw.Rule("asked", "flag", "any p in parties (holds('t.owned', p))")).Mistakes,
        m => m.Code == "RP029");

    [Fact]
    public void Definition_may_not_ask_itself_of_the_owners_of_somebody_else() => Assert.Contains(
        TinyLaw.Read(
            TinyLaw.Definition("owned", "any q in parties (any o in q.owners (holds('t.owned', o)))", "of: {party: p}"),
            TinyLaw.Rule("asked", "flag", "any p in parties (holds('t.owned', p))")).Mistakes,
        m => m.Code == "RP029");

    private static string Chain(int holdings, string share)
    {
        var owner = $"{{share: {share}, listings: [{{list: us-entity-list}}]}}, {{share: {(share == "50%" ? "50%" : "51%")}, listings: [], owners: []}}";
        for (var holding = 1; holding < holdings; holding++)
        {
            owner = $"{{share: 100%, listings: [], owners: [{owner}]}}";
        }

        return $"parties: [{{role: end-user, owners: [{owner}]}}]";
    }
}
