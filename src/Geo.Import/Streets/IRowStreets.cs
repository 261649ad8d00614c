namespace Geo.Import.Streets;

/// <summary>What the row at hand of a layer of lines is as a street.</summary>
interface IRowStreets
{
    /// <summary>Whether the row says of itself that it is a street or a ferry. To be asked before the street itself, once a row.</summary>
    bool IsMeant();

    /// <summary>Null where it is rejected; the reason is in the ledger.</summary>
    StreetDraft? Of();
}
