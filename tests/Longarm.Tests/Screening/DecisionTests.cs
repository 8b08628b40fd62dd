using Longarm.Screening;

namespace Longarm.Tests.Screening;

/// <summary>Decisions about matches: whom they are about, and when they are open again.</summary>
public sealed class DecisionTests
{
    private static readonly DateOnly Day = new(2026, 8, 3);
    private static readonly ScreenedParty Party = new("Alfa Trading") { Id = "17", Country = "AT" };
    private static readonly ListedParty Entry = new("ours", "1", [new("Alpha Trading"), new("Alfa", IsWeak: true)]) { Kind = PartyKind.Company, Countries = ["PA"], Policy = "Presumption of denial" };

    [Fact]
    public void Decision_stands_while_party_and_entry_are_as_they_were()
    {
        var standing = Book(Cleared()).StandingOf(Party with { }, Entry with { Names = [.. Entry.Names] }, Day);

        Assert.NotNull(standing);
        Assert.True(standing.Stands);
        Assert.Equal("Jo", standing.Decision.Decision.Person);
    }

    public static TheoryData<string, ScreenedParty, ListedParty> Changes() => new()
    {
        { "name: “Alfa Trading” → “Alfa Trade”", Party with { Name = "Alfa Trade" }, Entry },
        { "country: “AT” → nothing", Party with { Country = null }, Entry },
        { "kind: nothing → “company”", Party with { Kind = PartyKind.Company }, Entry },
        { "born: nothing → “1961”", Party with { Born = "1961" }, Entry },
        { "address: nothing → “1 Sea Road”", Party with { Address = "1 Sea Road" }, Entry },
        { "numbers: nothing → “tax 7”", Party with { Identifiers = [new("tax", "7")] }, Entry },
        { "listed names: “Alpha Trading; Alfa (weak)” → “Alpha Trading; Alfa”", Party, Entry with { Names = [new("Alpha Trading"), new("Alfa")] } },
        { "listed countries: “PA” → “PA; AT”", Party, Entry with { Countries = ["PA", "AT"] } },
        { "listed kind: “company” → “vessel”", Party, Entry with { Kind = PartyKind.Vessel } },
        { "listed addresses: nothing → “1 Sea Road (PA)”", Party, Entry with { Addresses = [new("1 Sea Road", "PA")] } },
        { "listed numbers: nothing → “imo 8712362”", Party, Entry with { Identifiers = [new("imo", "8712362")] } },
        { "listed births: nothing → “1961”", Party, Entry with { Births = ["1961"] } },
        { "programs: nothing → “A; B”", Party, Entry with { Programs = ["A", "B"] } },
        { "footnotes: nothing → “1”", Party, Entry with { Footnotes = [1] } },
        { "license requirement: nothing → “All items”", Party, Entry with { Requirement = "All items" } },
        { "license policy: “Presumption of denial” → “Case by case”", Party, Entry with { Policy = "Case by case" } },
        { "notice: nothing → “N 1”", Party, Entry with { Notice = "N 1" } },
        { "first day listed: nothing → “2026-08-01”", Party, Entry with { From = new(2026, 8, 1) } },
        { "listed until: nothing → “2027-01-01”", Party, Entry with { Until = new(2027, 1, 1) } },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Decision_is_open_again_when_anything_is_told_otherwise(string change, ScreenedParty party, ListedParty entry)
    {
        var standing = Book(Cleared()).StandingOf(party, entry, Day);

        Assert.False(standing!.Stands);
        Assert.Equal(change, Assert.Single(standing.Changes).ToString());
    }

    [Fact]
    public void Decision_ends_on_its_last_day()
    {
        var book = Book(Cleared() with { Until = Day });

        Assert.True(book.StandingOf(Party, Entry, Day.AddDays(-1))!.Stands);
        Assert.Equal("day: “2026-08-02 at the latest” → “2026-08-03”", Assert.Single(book.StandingOf(Party, Entry, Day)!.Changes).ToString());
    }

    [Fact]
    public void Decision_is_about_one_party_and_one_entry()
    {
        var book = Book(Cleared());

        Assert.Null(book.StandingOf(Party with { Id = "18" }, Entry, Day));
        Assert.Null(book.StandingOf(Party with { Id = null }, Entry, Day));
        Assert.Null(book.StandingOf(Party, Entry with { Entry = "2" }, Day));
        Assert.Null(book.StandingOf(Party, Entry with { List = "theirs" }, Day));
    }

    [Fact]
    public void Party_without_an_id_is_told_by_its_name()
    {
        var nameless = Party with { Id = null };
        var book = Book(Cleared() with { Party = nameless });

        Assert.True(book.StandingOf(nameless, Entry, Day)!.Stands);
        Assert.False(book.StandingOf(nameless with { Country = "DE" }, Entry, Day)!.Stands);
        Assert.Null(book.StandingOf(nameless with { Name = "Alfa" }, Entry, Day));
    }

    [Fact]
    public void Decision_for_all_names_stands_under_each()
    {
        var book = Book(Cleared() with { IsForAllNames = true });

        Assert.True(book.StandingOf(Party with { Name = "Alfa Trade" }, Entry, Day)!.Stands);
        Assert.False(book.StandingOf(Party with { Name = "Alfa Trade", Country = "DE" }, Entry, Day)!.Stands);
    }

    [Fact]
    public void Later_decision_takes_the_place_of_an_earlier_one_of_the_same_name()
    {
        var other = Party with { Name = "Alfa Trade" };
        var book = Book(Cleared(), Cleared() with { Party = other }, Cleared() with { Outcome = DecisionOutcome.Confirmed });

        Assert.Equal(DecisionOutcome.Confirmed, book.StandingOf(Party, Entry, Day)!.Decision.Decision.Outcome);
        Assert.Equal(2, book.StandingOf(other, Entry, Day)!.Decision.Number);
        Assert.Equal([2, 3], book.Latest().Select(one => one.Number));
        Assert.Equal([4], Book(Cleared(), Cleared() with { Party = other }, Cleared(), Cleared() with { IsForAllNames = true }).Latest().Select(one => one.Number));
    }

    [Fact]
    public void Entry_that_is_gone_opens_its_decisions_again() =>
        Assert.Equal("entry: “1” → nothing", Assert.Single(DecisionBook.StandingOf(new(1, Cleared()), Party, null, Day).Changes).ToString());

    [Fact]
    public void Texts_of_parties_and_entries_are_read_again_as_they_were()
    {
        var party = Party with { Kind = PartyKind.Person, Born = "1961", Address = "1 Sea Road", Identifiers = [new("tax", "7", "AT"), new("tax", "8"), new("imo", "9")] };

        Assert.Equal(PartyText.Of(party), PartyText.Of(PartyText.ToParty(PartyText.Of(party))));
        Assert.Equal(party, PartyText.ToParty(PartyText.Of(party)) with { Identifiers = party.Identifiers });
        Assert.Equal(PartyText.Of(Entry), PartyText.Of(PartyText.ToEntry(PartyText.Of(Entry))));
        Assert.Throws<InvalidDataException>(() => PartyText.ToEntry("{}"));
        Assert.Throws<InvalidDataException>(() => PartyText.ToParty("[1"));
    }

    private static DecisionBook Book(params IEnumerable<ScreeningDecision> decisions) => new(decisions.Select((one, i) => new NumberedDecision(i + 1, one)));

    private static ScreeningDecision Cleared() => new(DecisionOutcome.Cleared, Party, Entry, "Another town", "Jo", new(2026, 8, 1, 12, 0, 0, TimeSpan.Zero));
}
