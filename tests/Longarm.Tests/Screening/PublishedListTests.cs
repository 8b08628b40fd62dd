using Longarm.Screening;

namespace Longarm.Tests.Screening;

/// <summary>Lists of other publishers.</summary>
public sealed class PublishedListTests
{
    private const string Names = "36,\"ALPHA AIR\",-0- ,\"CUBA] [SDGT\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"a.k.a. 'AA'; Tax ID No. 77 (Iran).\"\r\n37,\"ROE, Jo\",\"individual\",\"NPWMD\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 10 Dec 1948; alt. DOB circa 1950; nationality Burma; Passport A1 (Iran) expires 2020; Passport B2.\"\r\n\x1a";
    private const string Aliases = "36,12,\"aka\",\"ALPHA-AIR\",-0- \r\n";
    private const string Addresses = "36,25,\"1 Sea Road\",\"Havana\",\"Cuba\",-0- \r\n37,26,-0- ,-0- ,\"Region: Crimea\",-0- \r\n";

    [Fact]
    public void Tables_of_the_treasury_are_joined()
    {
        var (parties, reading) = ListText.Read([ListText.File("sdn.csv", Names), ListText.File("alt.csv", Aliases), ListText.File("add.csv", Addresses)]);

        Assert.Empty(reading.Broken);
        Assert.Empty(reading.Doubts);
        Assert.Equal([new("ALPHA AIR"), new("ALPHA-AIR"), new ListedName("AA", IsWeak: true)], parties[0].Names);
        Assert.Equal([new ListedAddress("1 Sea Road, Havana", "CU")], parties[0].Addresses);
        Assert.Equal(["CUBA", "SDGT"], parties[0].Programs);
        Assert.Equal([new PartyIdentifier("tax", "77", "IR")], parties[0].Identifiers);
        Assert.Equal(["1948-12-10", "1948/1952"], parties[1].Births);
        Assert.Equal(["RU", "UA", "MM"], parties[1].Countries);
        Assert.Equal([new PartyIdentifier("passport", "A1", "IR"), new PartyIdentifier("passport", "B2")], parties[1].Identifiers);
    }

    [Theory]
    [InlineData("cons_prim.csv", "us-ofac-consolidated")]
    [InlineData("SDN.CSV", "us-sdn")]
    public void Name_of_a_table_of_the_treasury_says_which_list_it_is(string file, string list) =>
        Assert.All(ListText.Read(file, Names).Parties, party => Assert.Equal(list, party.List));

    [Fact]
    public void Table_of_the_treasury_without_such_a_name_asks() =>
        Assert.Equal("LS032", Assert.Single(ListText.Read("names.csv", Names).Reading.Broken).Code);

    [Fact]
    public void Aliases_of_another_day_are_doubted()
    {
        var (_, reading) = ListText.Read([ListText.File("sdn.csv", Names), ListText.File("alt.csv", Aliases + "99,13,\"fka\",\"GONE\",-0- \r\n")]);

        Assert.Contains("1 aliases belong to 1 entries that are not in", Assert.Single(reading.Doubts), StringComparison.Ordinal);
    }

    [Fact]
    public void Aliases_alone_are_refused() => Assert.Equal("LS031", Assert.Single(ListText.Read("alt.csv", Aliases).Reading.Broken).Code);

    [Fact]
    public void Xml_of_the_treasury_tells_which_names_are_weak_and_how_many_entries_there_are()
    {
        var (parties, reading) = ListText.Read("sdn.xml",
            """
            <sdnList xmlns="http://tempuri.org/sdnList.xsd"><publshInformation><Publish_Date>07/31/2026</Publish_Date><Record_Count>2</Record_Count></publshInformation>
            <sdnEntry><uid>36</uid><firstName>Jo</firstName><lastName>ROE</lastName><sdnType>Individual</sdnType><programList><program>SDGT</program></programList>
            <idList><id><uid>1</uid><idType>Passport</idType><idNumber>A1</idNumber><idCountry>Iran</idCountry></id><id><idType>Gender</idType><idNumber>Male</idNumber></id></idList>
            <akaList><aka><uid>2</uid><type>a.k.a.</type><category>weak</category><lastName>JOJO</lastName></aka></akaList>
            <addressList><address><uid>3</uid><address1>1 Street</address1><city>Town</city><country>Korea, North</country></address></addressList>
            <dateOfBirthList><dateOfBirthItem><uid>4</uid><dateOfBirth>1961 to 1963</dateOfBirth></dateOfBirthItem></dateOfBirthList></sdnEntry></sdnList>
            """);

        var party = Assert.Single(parties);
        Assert.Equal([new("ROE, Jo"), new ListedName("JOJO", IsWeak: true)], party.Names);
        Assert.Equal([new ListedAddress("1 Street, Town", "KP")], party.Addresses);
        Assert.Equal([new PartyIdentifier("passport", "A1", "IR")], party.Identifiers);
        Assert.Equal(["1961/1963"], party.Births);
        Assert.Equal(new DateOnly(2026, 7, 31), reading.Day);
        Assert.Contains("says that it holds 2 entries; 1 could be read", Assert.Single(reading.Doubts), StringComparison.Ordinal);
    }

    [Fact]
    public void United_Nations_list_keeps_original_scripts_and_weak_names()
    {
        var (parties, reading) = ListText.Read("un.xml",
            """
            <CONSOLIDATED_LIST dateGenerated="2026-08-01T23:00:03.110Z"><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>JO</FIRST_NAME><THIRD_NAME>ROE</THIRD_NAME><UN_LIST_TYPE>DRC</UN_LIST_TYPE>
            <REFERENCE_NUMBER>XX.001</REFERENCE_NUMBER><LISTED_ON>2012-12-31</LISTED_ON><NAME_ORIGINAL_SCRIPT>جو رو</NAME_ORIGINAL_SCRIPT><NATIONALITY><VALUE>Viet Nam</VALUE></NATIONALITY>
            <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Jojo</ALIAS_NAME></INDIVIDUAL_ALIAS><INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
            <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1960</FROM_YEAR><TO_YEAR>1963</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
            <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1970</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
            <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>A1</NUMBER><ISSUING_COUNTRY>Iraq</ISSUING_COUNTRY></INDIVIDUAL_DOCUMENT></INDIVIDUAL></INDIVIDUALS>
            <ENTITIES><ENTITY><FIRST_NAME>GROUP</FIRST_NAME><REFERENCE_NUMBER>XX.002</REFERENCE_NUMBER></ENTITY></ENTITIES></CONSOLIDATED_LIST>
            """);

        Assert.Equal(new DateOnly(2026, 8, 1), reading.Day);
        var person = parties[0];
        Assert.Equal(("un-sc", "XX.001", PartyKind.Person), (person.List, person.Entry, person.Kind));
        Assert.Equal([new("JO ROE"), new("جو رو"), new ListedName("Jojo", IsWeak: true)], person.Names);
        Assert.Equal(["1960/1963", "1968/1972"], person.Births);
        Assert.Equal(["VN"], person.Countries);
        Assert.Equal([new PartyIdentifier("passport", "A1", "IQ")], person.Identifiers);
        Assert.Equal(PartyKind.Company, parties[1].Kind);
    }

    [Fact]
    public void European_list_is_read()
    {
        var (parties, reading) = ListText.Read("eu.xml",
            """
            <export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-08-14T16:00:00+02:00"><sanctionEntity euReferenceNumber="EU.1.2" logicalId="13">
            <regulation numberTitle="2020/1 (OJ L1)" programme="ABC" entryIntoForceDate="2020-02-01"/><subjectType code="enterprise" classificationCode="E"/>
            <nameAlias wholeName="Widgets" strong="false"/><nameAlias firstName="" wholeName="Alpha Widgets" strong="true"/>
            <address street="1 Street" city="Town" zipCode="12" countryIso2Code="BY" countryDescription="BELARUS"/><birthdate circa="true" year="1960" countryIso2Code="00"/>
            <citizenship countryIso2Code="00" countryDescription="UNKNOWN"/><identification identificationTypeCode="regnumber" number="R1" countryIso2Code="BY"/></sanctionEntity></export>
            """);

        var party = Assert.Single(parties);
        Assert.Equal(("eu-sanctions", "EU.1.2", PartyKind.Company, new DateOnly(2020, 2, 1)), (party.List, party.Entry, party.Kind, party.From!.Value));
        Assert.Equal([new("Alpha Widgets"), new ListedName("Widgets", IsWeak: true)], party.Names);
        Assert.Equal([new ListedAddress("1 Street, Town, 12", "BY")], party.Addresses);
        Assert.Equal(["BY"], party.Countries);
        Assert.Equal(["1958/1962"], party.Births);
        Assert.Equal([new PartyIdentifier("register", "R1", "BY")], party.Identifiers);
        Assert.Equal(new DateOnly(2026, 8, 14), reading.Day);
    }

    [Fact]
    public void Xml_that_is_cut_off_or_has_a_document_type_is_broken()
    {
        Assert.NotEmpty(ListText.Read("un.xml", "<CONSOLIDATED_LIST><ENTITIES><ENTITY><FIRST_NAME>A</FIRST_NAME></ENTITY>").Reading.Broken);
        Assert.NotEmpty(ListText.Read("un.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><CONSOLIDATED_LIST><ENTITY><FIRST_NAME>&a;</FIRST_NAME></ENTITY></CONSOLIDATED_LIST>").Reading.Broken);
    }

    [Fact]
    public void Names_of_the_british_list_are_gathered_by_subject()
    {
        var (parties, _) = ListText.Read("uk.csv", "name_id,unique_id,name_type,alias_strength,full_name\n1,AA1,alias,low_quality_aka,Jojo\n2,AA2,primary,,Group\n3,AA1,primary,,Jo Roe\n");

        Assert.Equal(["AA1", "AA2"], parties.Select(party => party.Entry));
        Assert.Equal([new("Jo Roe"), new ListedName("Jojo", IsWeak: true)], parties[0].Names);
    }

    [Fact]
    public void Denied_persons_of_the_same_name_are_several_entries()
    {
        var (parties, reading) = ListText.Read("dpl.txt", "\"Name\"\t\"Street_Address\"\t\"City\"\t\"State\"\t\"Country\"\t\"Postal_Code\"\t\"Effective_Date\"\t\"Expiration_Date\"\t\"Standard_Order\"\t\"Last_Update\"\t\"Action\"\t\"FR_Citation\"\n\" JO ROE\"\t\"1 STREET\"\t\"TOWN\"\t\"\"\t\"PRC\"\t\"\"\t\"06/19/2003\"\t\"06/29/2056\"\t\"Y\"\t\"\"\t\"\"\t\"68 F.R. 1\"\n\"JO ROE\"\t\"\"\t\"\"\t\"\"\t\"\"\t\"\"\t\"\"\t\"\"\t\"Y\"\t\"\"\t\"\"\t\"\"\n");

        Assert.Empty(reading.Broken);
        Assert.Equal(["JO ROE", "JO ROE #2"], parties.Select(party => party.Entry));
        Assert.Equal([new ListedAddress("1 STREET, TOWN", "CN")], parties[0].Addresses);
        Assert.Equal((new DateOnly(2003, 6, 19), new DateOnly(2056, 6, 30)), (parties[0].From!.Value, parties[0].Until!.Value));
        Assert.Null(parties[1].Until);
    }

    [Fact]
    public void Registry_of_china_and_japan_does_not_mistake_the_country_of_the_list_for_that_of_the_party()
    {
        var (parties, _) = ListText.Read("cn.json",
            """
            [{"addresses": ["日本东京都1番"], "aliases": ["示例株式会社"], "country": "cn", "date_added": "2026-02-24", "entity_name": "Example KK", "entity_type": "organization", "id": "cn-1", "list_id": "cn-attention-list"},
             {"addresses": ["Islamic Republic of Iran"], "aliases": [], "country": "jp", "date_added": null, "entity_name": "Beta", "entity_type": "organization", "id": "jp-1", "list_id": "jp-end-user-list"}]
            """);

        Assert.Equal(("cn-watch-list", PartyKind.Company), (parties[0].List, parties[0].Kind));
        Assert.Equal(["Example KK", "示例株式会社"], parties[0].Names.Select(name => name.Text));
        Assert.Equal(["JP"], parties[0].Countries);
        Assert.Equal(("jp-end-users", "IR"), (parties[1].List, parties[1].Countries[0]));
        Assert.Empty(parties[1].Addresses);
    }
}
