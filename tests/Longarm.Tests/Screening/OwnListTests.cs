using Longarm.Screening;

namespace Longarm.Tests.Screening;

/// <summary>Our own form of a list, entities of FollowTheMoney, and tables with a mapping.</summary>
public sealed class OwnListTests
{
    [Fact]
    public void Line_of_the_contract_is_read()
    {
        var (parties, reading) = ListText.Read("own.jsonl", """{"id": "7", "names": ["Alpha", "Beta"], "kind": "vessel", "country": "PA", "addresses": ["1 Street"], "identifiers": {"imo": "8712362"}}""", list: "our-list");

        Assert.Empty(reading.Mistakes);
        var party = Assert.Single(parties);
        Assert.Equal(("our-list", "7", PartyKind.Vessel), (party.List, party.Entry, party.Kind));
        Assert.Equal([new PartyIdentifier("imo", "8712362")], party.Identifiers);
        Assert.Equal([new ListedAddress("1 Street")], party.Addresses);
        Assert.Equal(["PA"], party.Countries);
    }

    [Fact]
    public void Every_mistake_is_told_at_once_with_its_line()
    {
        var (parties, reading) = ListText.Read("own.jsonl", "{\"id\": \"1\", \"names\": [\"A\"]}\n{\"names\": [\"B\"], \"kind\": \"robot\", \"colour\": \"red\"}\n{\"id\": \"3\", \"names\": [\"C\"], \"from\": \"soon\"}\n", list: "our-list");

        Assert.Single(parties);
        Assert.Equal([(2, "LS040"), (2, "LS042"), (2, "LS043"), (3, "LS044")], reading.Mistakes.Select(mistake => (mistake.Line, mistake.Code)));
    }

    [Fact]
    public void Line_that_is_cut_off_breaks_the_file() =>
        Assert.Equal((2, "LS002"), ListText.Read("own.jsonl", "{\"id\": \"1\", \"names\": [\"A\"]}\n{\"id\": \"2\", \"na", list: "x").Reading.Broken.Select(mistake => (mistake.Line, mistake.Code)).Single());

    [Fact]
    public void What_is_written_is_read_again_as_it_was()
    {
        ListedParty party = new("us-sdn", "12", [new("Álpha “A”"), new("アルファ", IsWeak: true)])
        {
            Kind = PartyKind.Company,
            Countries = ["CN", "REGION: NOWHERE"],
            Addresses = [new("1 Street", "CN"), new("2 Street")],
            Identifiers = [new("imo", "1", "CN"), new("imo", "2"), new("call sign", "3")],
            Births = ["1961", "1960/1963", "1961-05"],
            Programs = ["A", "B"],
            Footnotes = [1, 5],
            Requirement = "All",
            Policy = "Denial",
            Notice = "99 FR 1",
            From = new(2020, 1, 2),
            Until = new(2030, 1, 2),
        };
        using MemoryStream stream = new();
        OwnLines.Write(stream, party);

        var (parties, reading) = ListText.Read([new("own.jsonl", () => new MemoryStream(stream.ToArray()))]);

        Assert.Empty(reading.Mistakes);
        using MemoryStream again = new();
        OwnLines.Write(again, Assert.Single(parties));
        Assert.Equal(stream.ToArray(), again.ToArray());
        Assert.Equal(party.Names, parties[0].Names);
        Assert.Equal(party.Identifiers, parties[0].Identifiers);
        Assert.Equal(party.Births, parties[0].Births);
        Assert.Equal((party.From, party.Until, party.Kind), (parties[0].From, parties[0].Until, parties[0].Kind));
    }

    [Fact]
    public void Entities_find_their_addresses_wherever_they_stand_and_relatives_are_left_out()
    {
        var (parties, reading) = ListText.Read("entities.ftm.json",
            """
            {"id": "p1", "schema": "Person", "caption": "Jo Roe", "properties": {"name": ["Jo Roe"], "weakAlias": ["Jojo"], "birthDate": ["1961-05"], "nationality": ["ir"], "topics": ["sanction"], "addressEntity": ["a1"], "passportNumber": ["P1"]}}
            {"id": "p2", "schema": "Person", "caption": "A Relative", "properties": {"name": ["A Relative"]}}
            {"id": "v1", "schema": "Vessel", "caption": "Alpha", "properties": {"name": ["Alpha"], "imoNumber": ["IMO8712362"], "topics": ["sanction"]}}
            {"id": "a1", "schema": "Address", "caption": "x", "properties": {"full": ["1 Street, Town"], "country": ["ir"]}}
            """, list: "os-test");

        Assert.Equal(["p1", "v1"], parties.Select(party => party.Entry));
        Assert.Equal([new("Jo Roe"), new ListedName("Jojo", IsWeak: true)], parties[0].Names);
        Assert.Equal([new ListedAddress("1 Street, Town", "IR")], parties[0].Addresses);
        Assert.Equal([new PartyIdentifier("passport", "P1")], parties[0].Identifiers);
        Assert.Equal([new PartyIdentifier("imo", "8712362")], parties[1].Identifiers);
        Assert.Contains("2 entities were passed over", reading.Remarks[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Entities_of_a_file_that_marks_nobody_are_all_listed() =>
        Assert.Single(ListText.Read("e.json", """{"id": "p2", "schema": "Company", "caption": "Beta", "properties": {"name": ["Beta"]}}""", list: "os-test").Parties);

    [Fact]
    public void Table_is_read_by_its_mapping()
    {
        var (parties, reading) = ListText.Read("table.csv", "Ref;Full name;Also;Type;Land;IMO No\n1;Alpha;A|AA;Ship;Iran;8712362\n", list: "our-list", mapping:
            """
            split: "|"
            columns: {id: Ref, names: [Full name, Also], kind: Type, country: Land}
            identifiers: {imo: IMO No}
            kinds: {Ship: vessel}
            """);

        Assert.Empty(reading.Broken);
        var party = Assert.Single(parties);
        Assert.Equal(["Alpha", "A", "AA"], party.Names.Select(name => name.Text));
        Assert.Equal(("1", PartyKind.Vessel, "IR"), (party.Entry, party.Kind, party.Countries[0]));
        Assert.Equal([new PartyIdentifier("imo", "8712362")], party.Identifiers);
    }

    [Fact]
    public void Mistakes_of_a_mapping_are_all_told()
    {
        var (_, reading) = ListText.Read("table.csv", "Ref;Name\n1;A\n", mapping: "columns: {naems: Name}\nsplit: ab\ncolour: red\n");

        Assert.Equal(["LC011", "LS041", "LS051", "LS052", "LS054"], reading.Broken.Select(mistake => mistake.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Column_that_is_not_there_is_a_mistake() =>
        Assert.Equal("LS055", Assert.Single(ListText.Read("table.csv", "Ref;Name\n1;A\n", list: "x", mapping: "columns: {id: Ref, names: [Name, Nmae]}").Reading.Broken).Code);

    [Fact]
    public void File_of_no_known_format_says_what_to_do() =>
        Assert.Contains("--mapping", Assert.Single(ListText.Read("table.csv", "a,b\n1,2\n").Reading.Broken).Message, StringComparison.Ordinal);
}
