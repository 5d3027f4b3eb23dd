import { defineRelations } from 'drizzle-orm';
import * as schema from './schema.ts';

/**
 * Every foreign key in both directions. A subtype (country, place, speaker …) shares its key with
 * its entity, so relations to a subtype target the entity, which has the names; `as…` relations
 * lead to the columns of the subtype.
 */
export const relations = defineRelations(
  schema,
  (r) =>
    ({
      entity: {
        names: r.many.name({ from: r.entity.id, to: r.name.entityId }),
        identifiers: r.many.identifier({ from: r.entity.id, to: r.identifier.entityId }),
        mentions: r.many.mention({ from: r.entity.id, to: r.mention.entityId }),
        namedIn: r.many.article({
          from: r.entity.id.through(r.articleNamed.entityId),
          to: r.article.id.through(r.articleNamed.articleId),
          alias: 'article_named',
        }),

        asCountry: r.one.country({ from: r.entity.id, to: r.country.id }),
        asPlace: r.one.place({ from: r.entity.id, to: r.place.id }),
        asOrganization: r.one.organization({ from: r.entity.id, to: r.organization.id }),
        asSpeaker: r.one.speaker({ from: r.entity.id, to: r.speaker.id }),
        asOffice: r.one.office({ from: r.entity.id, to: r.office.id }),
        asSector: r.one.sector({ from: r.entity.id, to: r.sector.id }),
        asInstrument: r.one.instrument({ from: r.entity.id, to: r.instrument.id }),
        asMeasure: r.one.measure({ from: r.entity.id, to: r.measure.id }),

        countryPlaces: r.many.entity({
          from: r.entity.id.through(r.place.countryId),
          to: r.entity.id.through(r.place.id),
          alias: 'place_country',
        }),
        countryOrganizations: r.many.entity({
          from: r.entity.id.through(r.organization.countryId),
          to: r.entity.id.through(r.organization.id),
          alias: 'organization_country',
        }),
        countryOffices: r.many.entity({
          from: r.entity.id.through(r.office.countryId),
          to: r.entity.id.through(r.office.id),
          alias: 'office_country',
        }),
        placesWithin: r.many.entity({
          from: r.entity.id.through(r.place.parentId),
          to: r.entity.id.through(r.place.id),
          alias: 'place_parent',
        }),
        seatedOrganizations: r.many.entity({
          from: r.entity.id.through(r.organization.seatId),
          to: r.entity.id.through(r.organization.id),
          alias: 'organization_seat',
        }),
        placeOffices: r.many.entity({
          from: r.entity.id.through(r.office.placeId),
          to: r.entity.id.through(r.office.id),
          alias: 'office_place',
        }),
        subOrganizations: r.many.entity({
          from: r.entity.id.through(r.organization.parentId),
          to: r.entity.id.through(r.organization.id),
          alias: 'organization_parent',
        }),
        organizationOffices: r.many.entity({
          from: r.entity.id.through(r.office.organizationId),
          to: r.entity.id.through(r.office.id),
          alias: 'office_organization',
        }),
        narrowerSectors: r.many.entity({
          from: r.entity.id.through(r.sector.broaderId),
          to: r.entity.id.through(r.sector.id),
          alias: 'sector_broader',
        }),

        placesAbove: r.many.entity({
          from: r.entity.id.through(r.placeWithin.placeId),
          to: r.entity.id.through(r.placeWithin.withinId),
          alias: 'place_within',
        }),
        placesBelow: r.many.entity({
          from: r.entity.id.through(r.placeWithin.withinId),
          to: r.entity.id.through(r.placeWithin.placeId),
          alias: 'place_within',
        }),
        sectorsAbove: r.many.entity({
          from: r.entity.id.through(r.sectorWithin.sectorId),
          to: r.entity.id.through(r.sectorWithin.withinId),
          alias: 'sector_within',
        }),
        sectorsBelow: r.many.entity({
          from: r.entity.id.through(r.sectorWithin.withinId),
          to: r.entity.id.through(r.sectorWithin.sectorId),
          alias: 'sector_within',
        }),

        contributions: r.many.contributor({ from: r.entity.id, to: r.contributor.actorId }),
        partyships: r.many.commitmentParty({ from: r.entity.id, to: r.commitmentParty.actorId }),
        participations: r.many.eventParticipant({
          from: r.entity.id,
          to: r.eventParticipant.actorId,
        }),
        attributions: r.many.claimAttribution({ from: r.entity.id, to: r.claimAttribution.actorId }),
        instrumentPartyships: r.many.instrumentParty({
          from: r.entity.id,
          to: r.instrumentParty.actorId,
        }),
        commitmentsMade: r.many.commitment({
          from: r.entity.id.through(r.promisor.actorId),
          to: r.commitment.id.through(r.promisor.commitmentId),
          alias: 'promisor',
        }),
        commitmentsReceived: r.many.commitment({
          from: r.entity.id.through(r.commitmentRecipient.actorId),
          to: r.commitment.id.through(r.commitmentRecipient.commitmentId),
          alias: 'commitment_recipient',
        }),
        commitmentsBenefiting: r.many.commitment({
          from: r.entity.id.through(r.beneficiary.actorId),
          to: r.commitment.id.through(r.beneficiary.commitmentId),
          alias: 'beneficiary',
        }),
        commitmentsCarriedOut: r.many.commitment({
          from: r.entity.id.through(r.implementer.actorId),
          to: r.commitment.id.through(r.implementer.commitmentId),
          alias: 'implementer',
        }),
        statementPartyships: r.many.statementParty({ from: r.entity.id, to: r.statementParty.actorId }),
        statements: r.many.statement({
          from: r.entity.id.through(r.statementParty.actorId),
          to: r.statement.id.through(r.statementParty.statementId),
          alias: 'statement_party',
        }),
        events: r.many.event({
          from: r.entity.id.through(r.eventActor.actorId),
          to: r.event.id.through(r.eventActor.eventId),
          alias: 'event_actor',
        }),
        articlesContributed: r.many.article({
          from: r.entity.id.through(r.articleActor.actorId),
          to: r.article.id.through(r.articleActor.articleId),
          alias: 'article_actor',
        }),
        claimsAttributed: r.many.claim({
          from: r.entity.id.through(r.claimAttribution.actorId),
          to: r.claim.id.through(r.claimAttribution.claimId),
          alias: 'claim_attribution',
        }),
        instrumentsJoined: r.many.entity({
          from: r.entity.id.through(r.instrumentParty.actorId),
          to: r.entity.id.through(r.instrumentParty.instrumentId),
          alias: 'instrument_party',
        }),
        instrumentParties: r.many.instrumentParty({
          from: r.entity.id,
          to: r.instrumentParty.instrumentId,
        }),
        instrumentPartyActors: r.many.entity({
          from: r.entity.id.through(r.instrumentParty.instrumentId),
          to: r.entity.id.through(r.instrumentParty.actorId),
          alias: 'instrument_party_actors',
        }),

        claimsSpoken: r.many.claim({ from: r.entity.id, to: r.claim.speakerId }),
        speakerTenures: r.many.tenure({ from: r.entity.id, to: r.tenure.speakerId }),
        /**
         * The same relation under a second name, so that one statement can select the office on a
         * day and all tenures.
         */
        speakerTenuresOnDay: r.many.tenure({ from: r.entity.id, to: r.tenure.speakerId }),
        officeTenures: r.many.tenure({ from: r.entity.id, to: r.tenure.officeId }),
        sectorMappings: r.many.sectorMapping({ from: r.entity.id, to: r.sectorMapping.sectorId }),
        sectorEvents: r.many.event({
          from: r.entity.id.through(r.eventSector.sectorId),
          to: r.event.id.through(r.eventSector.eventId),
          alias: 'event_sector',
        }),
        sectorCommitments: r.many.commitment({
          from: r.entity.id.through(r.commitmentSector.sectorId),
          to: r.commitment.id.through(r.commitmentSector.commitmentId),
          alias: 'commitment_sector',
        }),
        placeCommitments: r.many.commitment({
          from: r.entity.id.through(r.commitmentPlace.placeId),
          to: r.commitment.id.through(r.commitmentPlace.commitmentId),
          alias: 'commitment_place',
        }),
        sectorStatements: r.many.statement({
          from: r.entity.id.through(r.statementSector.sectorId),
          to: r.statement.id.through(r.statementSector.statementId),
          alias: 'statement_sector',
        }),
        placeStatements: r.many.statement({
          from: r.entity.id.through(r.statementPlace.placeId),
          to: r.statement.id.through(r.statementPlace.statementId),
          alias: 'statement_place',
        }),
        instrumentCommitments: r.many.commitment({
          from: r.entity.id.through(r.commitmentInstrument.instrumentId),
          to: r.commitment.id.through(r.commitmentInstrument.commitmentId),
          alias: 'commitment_instrument',
        }),
        placeEvents: r.many.event({
          from: r.entity.id.through(r.eventPlace.placeId),
          to: r.event.id.through(r.eventPlace.eventId),
          alias: 'event_place',
        }),
        instrumentEvents: r.many.event({
          from: r.entity.id.through(r.eventInstrument.instrumentId),
          to: r.event.id.through(r.eventInstrument.eventId),
          alias: 'event_instrument',
        }),
        measureFigures: r.many.figure({ from: r.entity.id, to: r.figure.measureId }),
        figures: r.many.figure({ from: r.entity.id, to: r.figure.referenceAreaId }),
        counterpartFigures: r.many.figure({ from: r.entity.id, to: r.figure.counterpartId }),
        scopeFigures: r.many.figure({ from: r.entity.id, to: r.figure.scopeSectorId }),
      },
      name: {
        entity: r.one.entity({ from: r.name.entityId, to: r.entity.id, optional: false }),
        article: r.one.article({ from: r.name.articleId, to: r.article.id }),
        withoutCase: r.one.nameFolded({ from: r.name.id, to: r.nameFolded.nameId, optional: false }),
      },
      nameFolded: {
        name: r.one.name({ from: r.nameFolded.nameId, to: r.name.id, optional: false }),
      },
      identifier: {
        entity: r.one.entity({ from: r.identifier.entityId, to: r.entity.id, optional: false }),
      },
      region: {
        countries: r.many.entity({
          from: r.region.m49.through(r.country.regionM49),
          to: r.entity.id.through(r.country.id),
          alias: 'country_region',
        }),
      },
      country: {
        entity: r.one.entity({ from: r.country.id, to: r.entity.id, optional: false }),
        region: r.one.region({ from: r.country.regionM49, to: r.region.m49, optional: false }),
      },
      place: {
        entity: r.one.entity({ from: r.place.id, to: r.entity.id, optional: false }),
        country: r.one.entity({ from: r.place.countryId, to: r.entity.id }),
        parent: r.one.entity({ from: r.place.parentId, to: r.entity.id }),
      },
      organization: {
        entity: r.one.entity({ from: r.organization.id, to: r.entity.id, optional: false }),
        country: r.one.entity({ from: r.organization.countryId, to: r.entity.id }),
        seat: r.one.entity({ from: r.organization.seatId, to: r.entity.id }),
        parent: r.one.entity({ from: r.organization.parentId, to: r.entity.id }),
      },
      speaker: {
        entity: r.one.entity({ from: r.speaker.id, to: r.entity.id, optional: false }),
      },
      office: {
        entity: r.one.entity({ from: r.office.id, to: r.entity.id, optional: false }),
        country: r.one.entity({ from: r.office.countryId, to: r.entity.id }),
        organization: r.one.entity({ from: r.office.organizationId, to: r.entity.id }),
        place: r.one.entity({ from: r.office.placeId, to: r.entity.id }),
      },
      sector: {
        entity: r.one.entity({ from: r.sector.id, to: r.entity.id, optional: false }),
        broader: r.one.entity({ from: r.sector.broaderId, to: r.entity.id }),
      },
      sectorMapping: {
        sector: r.one.entity({ from: r.sectorMapping.sectorId, to: r.entity.id, optional: false }),
      },
      instrument: {
        entity: r.one.entity({ from: r.instrument.id, to: r.entity.id, optional: false }),
      },
      instrumentParty: {
        instrument: r.one.entity({
          from: r.instrumentParty.instrumentId,
          to: r.entity.id,
          optional: false,
        }),
        actor: r.one.entity({ from: r.instrumentParty.actorId, to: r.entity.id, optional: false }),
      },
      measure: {
        entity: r.one.entity({ from: r.measure.id, to: r.entity.id, optional: false }),
        units: r.many.measureUnit({ from: r.measure.id, to: r.measureUnit.measureId }),
      },
      measureUnit: {
        measure: r.one.measure({ from: r.measureUnit.measureId, to: r.measure.id, optional: false }),
      },
      article: {
        actors: r.many.entity({
          from: r.article.id.through(r.articleActor.articleId),
          to: r.entity.id.through(r.articleActor.actorId),
          alias: 'article_actor',
        }),
        named: r.many.entity({
          from: r.article.id.through(r.articleNamed.articleId),
          to: r.entity.id.through(r.articleNamed.entityId),
          alias: 'article_named',
        }),
        contributors: r.many.contributor({ from: r.article.id, to: r.contributor.articleId }),
        furniture: r.many.furniture({ from: r.article.id, to: r.furniture.articleId }),
        passages: r.many.passage({ from: r.article.id, to: r.passage.articleId }),
        tenures: r.many.tenure({ from: r.article.id, to: r.tenure.articleId }),
        claims: r.many.claim({ from: r.article.id, to: r.claim.articleId }),
        text: r.one.articleText({ from: r.article.id, to: r.articleText.articleId }),
        attestedNames: r.many.name({ from: r.article.id, to: r.name.articleId }),
        commitments: r.many.commitment({
          from: r.article.id.through(r.articleCommitment.articleId),
          to: r.commitment.id.through(r.articleCommitment.commitmentId),
        }),
        statements: r.many.statement({
          from: r.article.id.through(r.articleStatement.articleId),
          to: r.statement.id.through(r.articleStatement.statementId),
        }),
        assessments: r.many.assessment({ from: r.article.id, to: r.assessment.articleId }),
        changes: r.many.commitmentChange({ from: r.article.id, to: r.commitmentChange.articleId }),
        events: r.many.event({
          from: r.article.id.through(r.articleEvent.articleId),
          to: r.event.id.through(r.articleEvent.eventId),
        }),
        figures: r.many.figure({
          from: r.article.id.through(r.articleFigure.articleId),
          to: r.figure.id.through(r.articleFigure.figureId),
        }),
      },
      furniture: {
        article: r.one.article({ from: r.furniture.articleId, to: r.article.id, optional: false }),
      },
      contributor: {
        article: r.one.article({ from: r.contributor.articleId, to: r.article.id, optional: false }),
        actor: r.one.entity({ from: r.contributor.actorId, to: r.entity.id, optional: false }),
      },
      mention: {
        entity: r.one.entity({ from: r.mention.entityId, to: r.entity.id, optional: false }),
        passage: r.one.passage({ from: r.mention.passageId, to: r.passage.id, optional: false }),
      },
      passage: {
        article: r.one.article({ from: r.passage.articleId, to: r.article.id, optional: false }),
        claims: r.many.claim({
          from: r.passage.id.through(r.claimPassage.passageId),
          to: r.claim.id.through(r.claimPassage.claimId),
        }),
        claimPassages: r.many.claimPassage({ from: r.passage.id, to: r.claimPassage.passageId }),
        mentions: r.many.mention({ from: r.passage.id, to: r.mention.passageId }),
        mentioned: r.many.entity({
          from: r.passage.id.through(r.mention.passageId),
          to: r.entity.id.through(r.mention.entityId),
          alias: 'mention',
        }),
        tenures: r.many.tenure({
          from: r.passage.id.through(r.tenurePassage.passageId),
          to: r.tenure.id.through(r.tenurePassage.tenureId),
        }),
        tenurePassages: r.many.tenurePassage({ from: r.passage.id, to: r.tenurePassage.passageId }),
      },
      commitment: {
        report: r.one.commitmentReport({
          from: r.commitment.id,
          to: r.commitmentReport.commitmentId,
          optional: false,
        }),
        standing: r.one.commitmentStanding({
          from: r.commitment.id,
          to: r.commitmentStanding.commitmentId,
          optional: false,
        }),
        parties: r.many.commitmentParty({ from: r.commitment.id, to: r.commitmentParty.commitmentId }),
        promisors: r.many.entity({
          from: r.commitment.id.through(r.promisor.commitmentId),
          to: r.entity.id.through(r.promisor.actorId),
          alias: 'promisor',
        }),
        recipients: r.many.entity({
          from: r.commitment.id.through(r.commitmentRecipient.commitmentId),
          to: r.entity.id.through(r.commitmentRecipient.actorId),
          alias: 'commitment_recipient',
        }),
        promisees: r.many.entity({
          from: r.commitment.id.through(r.promisee.commitmentId),
          to: r.entity.id.through(r.promisee.actorId),
          alias: 'promisee',
        }),
        beneficiaries: r.many.entity({
          from: r.commitment.id.through(r.beneficiary.commitmentId),
          to: r.entity.id.through(r.beneficiary.actorId),
          alias: 'beneficiary',
        }),
        implementers: r.many.entity({
          from: r.commitment.id.through(r.implementer.commitmentId),
          to: r.entity.id.through(r.implementer.actorId),
          alias: 'implementer',
        }),
        commitmentSectors: r.many.commitmentSector({
          from: r.commitment.id,
          to: r.commitmentSector.commitmentId,
        }),
        sectors: r.many.entity({
          from: r.commitment.id.through(r.commitmentSector.commitmentId),
          to: r.entity.id.through(r.commitmentSector.sectorId),
          alias: 'commitment_sector',
        }),
        commitmentPlaces: r.many.commitmentPlace({
          from: r.commitment.id,
          to: r.commitmentPlace.commitmentId,
        }),
        places: r.many.entity({
          from: r.commitment.id.through(r.commitmentPlace.commitmentId),
          to: r.entity.id.through(r.commitmentPlace.placeId),
          alias: 'commitment_place',
        }),
        commitmentInstruments: r.many.commitmentInstrument({
          from: r.commitment.id,
          to: r.commitmentInstrument.commitmentId,
        }),
        instruments: r.many.entity({
          from: r.commitment.id.through(r.commitmentInstrument.commitmentId),
          to: r.entity.id.through(r.commitmentInstrument.instrumentId),
          alias: 'commitment_instrument',
        }),
        linksFrom: r.many.commitmentLink({
          from: r.commitment.id,
          to: r.commitmentLink.fromId,
          alias: 'link_from',
        }),
        linksTo: r.many.commitmentLink({
          from: r.commitment.id,
          to: r.commitmentLink.toId,
          alias: 'link_to',
        }),
        statementLinks: r.many.statementCommitment({
          from: r.commitment.id,
          to: r.statementCommitment.commitmentId,
        }),
        statements: r.many.statement({
          from: r.commitment.id.through(r.statementCommitment.commitmentId),
          to: r.statement.id.through(r.statementCommitment.statementId),
          alias: 'statement_commitment',
        }),
        claims: r.many.claim({ from: r.commitment.id, to: r.claim.commitmentId }),
        articles: r.many.article({
          from: r.commitment.id.through(r.articleCommitment.commitmentId),
          to: r.article.id.through(r.articleCommitment.articleId),
        }),
        figureCommitments: r.many.figureCommitment({
          from: r.commitment.id,
          to: r.figureCommitment.commitmentId,
        }),
        figures: r.many.figure({
          from: r.commitment.id.through(r.figureCommitment.commitmentId),
          to: r.figure.id.through(r.figureCommitment.figureId),
        }),
        assessments: r.many.assessment({ from: r.commitment.id, to: r.assessment.commitmentId }),
        changes: r.many.commitmentChange({ from: r.commitment.id, to: r.commitmentChange.commitmentId }),
        firstTerms: r.one.commitmentFirstTerms({
          from: r.commitment.id,
          to: r.commitmentFirstTerms.commitmentId,
        }),
        deadlines: r.many.deadlineHistory({
          from: r.commitment.id,
          to: r.deadlineHistory.commitmentId,
        }),
        whole: r.one.commitmentWhole({ from: r.commitment.id, to: r.commitmentWhole.commitmentId }),
        part: r.one.commitmentPart({ from: r.commitment.id, to: r.commitmentPart.commitmentId }),
        statuses: r.many.commitmentStatus({
          from: r.commitment.id,
          to: r.commitmentStatus.commitmentId,
          alias: 'status_of',
        }),
        superseded: r.many.commitmentStatus({
          from: r.commitment.id,
          to: r.commitmentStatus.supersededById,
          alias: 'superseded_by',
        }),
      },
      commitmentParty: {
        commitment: r.one.commitment({
          from: r.commitmentParty.commitmentId,
          to: r.commitment.id,
          optional: false,
        }),
        actor: r.one.entity({ from: r.commitmentParty.actorId, to: r.entity.id, optional: false }),
      },
      commitmentSector: {
        commitment: r.one.commitment({
          from: r.commitmentSector.commitmentId,
          to: r.commitment.id,
          optional: false,
        }),
        sector: r.one.entity({ from: r.commitmentSector.sectorId, to: r.entity.id, optional: false }),
      },
      commitmentPlace: {
        commitment: r.one.commitment({
          from: r.commitmentPlace.commitmentId,
          to: r.commitment.id,
          optional: false,
        }),
        place: r.one.entity({ from: r.commitmentPlace.placeId, to: r.entity.id, optional: false }),
      },
      commitmentInstrument: {
        commitment: r.one.commitment({
          from: r.commitmentInstrument.commitmentId,
          to: r.commitment.id,
          optional: false,
        }),
        instrument: r.one.entity({
          from: r.commitmentInstrument.instrumentId,
          to: r.entity.id,
          optional: false,
        }),
      },
      commitmentLink: {
        from: r.one.commitment({
          from: r.commitmentLink.fromId,
          to: r.commitment.id,
          alias: 'link_from',
          optional: false,
        }),
        to: r.one.commitment({
          from: r.commitmentLink.toId,
          to: r.commitment.id,
          alias: 'link_to',
          optional: false,
        }),
      },
      statement: {
        report: r.one.statementReport({
          from: r.statement.id,
          to: r.statementReport.statementId,
          optional: false,
        }),
        statementParties: r.many.statementParty({
          from: r.statement.id,
          to: r.statementParty.statementId,
        }),
        parties: r.many.entity({
          from: r.statement.id.through(r.statementParty.statementId),
          to: r.entity.id.through(r.statementParty.actorId),
          alias: 'statement_party',
        }),
        statementSectors: r.many.statementSector({
          from: r.statement.id,
          to: r.statementSector.statementId,
        }),
        sectors: r.many.entity({
          from: r.statement.id.through(r.statementSector.statementId),
          to: r.entity.id.through(r.statementSector.sectorId),
          alias: 'statement_sector',
        }),
        statementPlaces: r.many.statementPlace({
          from: r.statement.id,
          to: r.statementPlace.statementId,
        }),
        places: r.many.entity({
          from: r.statement.id.through(r.statementPlace.statementId),
          to: r.entity.id.through(r.statementPlace.placeId),
          alias: 'statement_place',
        }),
        links: r.many.statementCommitment({
          from: r.statement.id,
          to: r.statementCommitment.statementId,
        }),
        commitments: r.many.commitment({
          from: r.statement.id.through(r.statementCommitment.statementId),
          to: r.commitment.id.through(r.statementCommitment.commitmentId),
          alias: 'statement_commitment',
        }),
        claims: r.many.claim({ from: r.statement.id, to: r.claim.statementId }),
        articles: r.many.article({
          from: r.statement.id.through(r.articleStatement.statementId),
          to: r.article.id.through(r.articleStatement.articleId),
        }),
      },
      statementParty: {
        statement: r.one.statement({
          from: r.statementParty.statementId,
          to: r.statement.id,
          optional: false,
        }),
        actor: r.one.entity({ from: r.statementParty.actorId, to: r.entity.id, optional: false }),
      },
      statementSector: {
        statement: r.one.statement({
          from: r.statementSector.statementId,
          to: r.statement.id,
          optional: false,
        }),
        sector: r.one.entity({ from: r.statementSector.sectorId, to: r.entity.id, optional: false }),
      },
      statementPlace: {
        statement: r.one.statement({
          from: r.statementPlace.statementId,
          to: r.statement.id,
          optional: false,
        }),
        place: r.one.entity({ from: r.statementPlace.placeId, to: r.entity.id, optional: false }),
      },
      statementCommitment: {
        statement: r.one.statement({
          from: r.statementCommitment.statementId,
          to: r.statement.id,
          optional: false,
        }),
        commitment: r.one.commitment({
          from: r.statementCommitment.commitmentId,
          to: r.commitment.id,
          optional: false,
        }),
      },
      assessment: {
        commitment: r.one.commitment({
          from: r.assessment.commitmentId,
          to: r.commitment.id,
          optional: false,
        }),
        article: r.one.article({ from: r.assessment.articleId, to: r.article.id, optional: false }),
        claim: r.one.claim({ from: r.assessment.claimId, to: r.claim.id }),
        standings: r.many.commitmentStanding({
          from: r.assessment.id,
          to: r.commitmentStanding.assessmentId,
        }),
        statuses: r.many.commitmentStatus({
          from: r.assessment.id,
          to: r.commitmentStatus.assessmentId,
        }),
      },
      commitmentChange: {
        commitment: r.one.commitment({
          from: r.commitmentChange.commitmentId,
          to: r.commitment.id,
          optional: false,
        }),
        article: r.one.article({ from: r.commitmentChange.articleId, to: r.article.id, optional: false }),
        claim: r.one.claim({ from: r.commitmentChange.claimId, to: r.claim.id, optional: false }),
        target: r.one.figure({ from: r.commitmentChange.figureId, to: r.figure.id }),
      },
      commitmentFirstTerms: {
        commitment: r.one.commitment({
          from: r.commitmentFirstTerms.commitmentId,
          to: r.commitment.id,
          optional: false,
        }),
      },
      deadlineHistory: {
        commitment: r.one.commitment({
          from: r.deadlineHistory.commitmentId,
          to: r.commitment.id,
          optional: false,
        }),
      },
      commitmentWhole: {
        commitment: r.one.commitment({
          from: r.commitmentWhole.commitmentId,
          to: r.commitment.id,
          optional: false,
        }),
      },
      commitmentPart: {
        commitment: r.one.commitment({
          from: r.commitmentPart.commitmentId,
          to: r.commitment.id,
          optional: false,
        }),
      },
      commitmentStatus: {
        commitment: r.one.commitment({
          from: r.commitmentStatus.commitmentId,
          to: r.commitment.id,
          alias: 'status_of',
          optional: false,
        }),
        assessment: r.one.assessment({ from: r.commitmentStatus.assessmentId, to: r.assessment.id }),
        supersededBy: r.one.commitment({
          from: r.commitmentStatus.supersededById,
          to: r.commitment.id,
          alias: 'superseded_by',
        }),
      },
      commitmentStanding: {
        commitment: r.one.commitment({
          from: r.commitmentStanding.commitmentId,
          to: r.commitment.id,
          optional: false,
        }),
        assessment: r.one.assessment({
          from: r.commitmentStanding.assessmentId,
          to: r.assessment.id,
        }),
      },
      commitmentReport: {
        commitment: r.one.commitment({
          from: r.commitmentReport.commitmentId,
          to: r.commitment.id,
          optional: false,
        }),
      },
      statementReport: {
        statement: r.one.statement({
          from: r.statementReport.statementId,
          to: r.statement.id,
          optional: false,
        }),
      },
      eventReport: {
        event: r.one.event({ from: r.eventReport.eventId, to: r.event.id, optional: false }),
      },
      figureReport: {
        figure: r.one.figure({ from: r.figureReport.figureId, to: r.figure.id, optional: false }),
      },
      claim: {
        article: r.one.article({ from: r.claim.articleId, to: r.article.id, optional: false }),
        commitment: r.one.commitment({ from: r.claim.commitmentId, to: r.commitment.id }),
        statement: r.one.statement({ from: r.claim.statementId, to: r.statement.id }),
        event: r.one.event({ from: r.claim.eventId, to: r.event.id }),
        figure: r.one.figure({ from: r.claim.figureId, to: r.figure.id }),
        speaker: r.one.entity({ from: r.claim.speakerId, to: r.entity.id }),
        attributions: r.many.claimAttribution({ from: r.claim.id, to: r.claimAttribution.claimId }),
        attributedTo: r.many.entity({
          from: r.claim.id.through(r.claimAttribution.claimId),
          to: r.entity.id.through(r.claimAttribution.actorId),
          alias: 'claim_attribution',
        }),
        claimPassages: r.many.claimPassage({ from: r.claim.id, to: r.claimPassage.claimId }),
        passages: r.many.passage({
          from: r.claim.id.through(r.claimPassage.claimId),
          to: r.passage.id.through(r.claimPassage.passageId),
        }),
        speakerTenure: r.one.tenure({
          from: r.claim.id.through(r.claimTenure.claimId),
          to: r.tenure.id.through(r.claimTenure.tenureId),
        }),
        claimTenure: r.one.claimTenure({ from: r.claim.id, to: r.claimTenure.claimId }),
        assessments: r.many.assessment({ from: r.claim.id, to: r.assessment.claimId }),
        changes: r.many.commitmentChange({ from: r.claim.id, to: r.commitmentChange.claimId }),
      },
      claimAttribution: {
        claim: r.one.claim({ from: r.claimAttribution.claimId, to: r.claim.id, optional: false }),
        actor: r.one.entity({ from: r.claimAttribution.actorId, to: r.entity.id, optional: false }),
      },
      claimPassage: {
        claim: r.one.claim({ from: r.claimPassage.claimId, to: r.claim.id, optional: false }),
        passage: r.one.passage({ from: r.claimPassage.passageId, to: r.passage.id, optional: false }),
      },
      claimTenure: {
        claim: r.one.claim({ from: r.claimTenure.claimId, to: r.claim.id, optional: false }),
        tenure: r.one.tenure({ from: r.claimTenure.tenureId, to: r.tenure.id, optional: false }),
      },
      tenure: {
        speaker: r.one.entity({ from: r.tenure.speakerId, to: r.entity.id, optional: false }),
        office: r.one.entity({ from: r.tenure.officeId, to: r.entity.id, optional: false }),
        article: r.one.article({ from: r.tenure.articleId, to: r.article.id, optional: false }),
        sightings: r.many.tenureSighting({ from: r.tenure.id, to: r.tenureSighting.tenureId }),
        passages: r.many.passage({
          from: r.tenure.id.through(r.tenurePassage.tenureId),
          to: r.passage.id.through(r.tenurePassage.passageId),
        }),
        tenurePassages: r.many.tenurePassage({ from: r.tenure.id, to: r.tenurePassage.tenureId }),
        creditedClaims: r.many.claimTenure({ from: r.tenure.id, to: r.claimTenure.tenureId }),
        claims: r.many.claim({
          from: r.tenure.id.through(r.claimTenure.tenureId),
          to: r.claim.id.through(r.claimTenure.claimId),
        }),
      },
      tenureSighting: {
        tenure: r.one.tenure({ from: r.tenureSighting.tenureId, to: r.tenure.id, optional: false }),
      },
      tenurePassage: {
        tenure: r.one.tenure({ from: r.tenurePassage.tenureId, to: r.tenure.id, optional: false }),
        passage: r.one.passage({ from: r.tenurePassage.passageId, to: r.passage.id, optional: false }),
      },
      eventType: {
        events: r.many.event({ from: r.eventType.type, to: r.event.type }),
      },
      event: {
        report: r.one.eventReport({ from: r.event.id, to: r.eventReport.eventId, optional: false }),
        eventType: r.one.eventType({ from: r.event.type, to: r.eventType.type, optional: false }),
        partOf: r.one.event({ from: r.event.partOfId, to: r.event.id, alias: 'event_part' }),
        parts: r.many.event({ from: r.event.id, to: r.event.partOfId, alias: 'event_part' }),
        actors: r.many.entity({
          from: r.event.id.through(r.eventActor.eventId),
          to: r.entity.id.through(r.eventActor.actorId),
          alias: 'event_actor',
        }),
        participants: r.many.eventParticipant({ from: r.event.id, to: r.eventParticipant.eventId }),
        eventSectors: r.many.eventSector({ from: r.event.id, to: r.eventSector.eventId }),
        sectors: r.many.entity({
          from: r.event.id.through(r.eventSector.eventId),
          to: r.entity.id.through(r.eventSector.sectorId),
          alias: 'event_sector',
        }),
        eventPlaces: r.many.eventPlace({ from: r.event.id, to: r.eventPlace.eventId }),
        places: r.many.entity({
          from: r.event.id.through(r.eventPlace.eventId),
          to: r.entity.id.through(r.eventPlace.placeId),
          alias: 'event_place',
        }),
        eventInstruments: r.many.eventInstrument({
          from: r.event.id,
          to: r.eventInstrument.eventId,
        }),
        instruments: r.many.entity({
          from: r.event.id.through(r.eventInstrument.eventId),
          to: r.entity.id.through(r.eventInstrument.instrumentId),
          alias: 'event_instrument',
        }),
        claims: r.many.claim({ from: r.event.id, to: r.claim.eventId }),
        articles: r.many.article({
          from: r.event.id.through(r.articleEvent.eventId),
          to: r.article.id.through(r.articleEvent.articleId),
        }),
      },
      eventParticipant: {
        event: r.one.event({ from: r.eventParticipant.eventId, to: r.event.id, optional: false }),
        actor: r.one.entity({ from: r.eventParticipant.actorId, to: r.entity.id, optional: false }),
      },
      eventSector: {
        event: r.one.event({ from: r.eventSector.eventId, to: r.event.id, optional: false }),
        sector: r.one.entity({ from: r.eventSector.sectorId, to: r.entity.id, optional: false }),
      },
      eventPlace: {
        event: r.one.event({ from: r.eventPlace.eventId, to: r.event.id, optional: false }),
        place: r.one.entity({ from: r.eventPlace.placeId, to: r.entity.id, optional: false }),
      },
      eventInstrument: {
        event: r.one.event({ from: r.eventInstrument.eventId, to: r.event.id, optional: false }),
        instrument: r.one.entity({
          from: r.eventInstrument.instrumentId,
          to: r.entity.id,
          optional: false,
        }),
      },
      figure: {
        report: r.one.figureReport({ from: r.figure.id, to: r.figureReport.figureId, optional: false }),
        measure: r.one.entity({ from: r.figure.measureId, to: r.entity.id, optional: false }),
        referenceArea: r.one.entity({
          from: r.figure.referenceAreaId,
          to: r.entity.id,
        }),
        counterpart: r.one.entity({ from: r.figure.counterpartId, to: r.entity.id }),
        scopeSector: r.one.entity({ from: r.figure.scopeSectorId, to: r.entity.id }),
        figureCommitments: r.many.figureCommitment({ from: r.figure.id, to: r.figureCommitment.figureId }),
        changes: r.many.commitmentChange({ from: r.figure.id, to: r.commitmentChange.figureId }),
        commitments: r.many.commitment({
          from: r.figure.id.through(r.figureCommitment.figureId),
          to: r.commitment.id.through(r.figureCommitment.commitmentId),
        }),
        claims: r.many.claim({ from: r.figure.id, to: r.claim.figureId }),
        articles: r.many.article({
          from: r.figure.id.through(r.articleFigure.figureId),
          to: r.article.id.through(r.articleFigure.articleId),
        }),
      },
      figureCommitment: {
        figure: r.one.figure({ from: r.figureCommitment.figureId, to: r.figure.id, optional: false }),
        commitment: r.one.commitment({
          from: r.figureCommitment.commitmentId,
          to: r.commitment.id,
          optional: false,
        }),
      },
      articleText: {
        article: r.one.article({ from: r.articleText.articleId, to: r.article.id, optional: false }),
      },
      searchable: {
        texts: r.many.searchText({ from: r.searchable.id, to: r.searchText.owner }),
        related: r.many.searchRelated({ from: r.searchable.id, to: r.searchRelated.searchableId }),
      },
      searchKind: { texts: r.many.searchText({ from: r.searchKind.id, to: r.searchText.kindId }) },
      searchRelated: {
        searchable: r.one.searchable({
          from: r.searchRelated.searchableId,
          to: r.searchable.id,
          optional: false,
        }),
      },
      searchText: {
        searchable: r.one.searchable({ from: r.searchText.owner, to: r.searchable.id }),
        kind: r.one.searchKind({ from: r.searchText.kindId, to: r.searchKind.id, optional: false }),
        starts: r.many.nameStart({ from: r.searchText.id, to: r.nameStart.textId }),
      },
      nameStart: {
        text: r.one.searchText({ from: r.nameStart.textId, to: r.searchText.id, optional: false }),
      },
    }) satisfies Partial<Record<keyof typeof schema, unknown>>,
);
