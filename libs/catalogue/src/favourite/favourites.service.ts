import { authorise, CLOCK, Transactions } from '@farled/infra';
import { type Actor, type Clock, type Id, Rejected } from '@farled/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Catalogue } from '../version/catalogue';
import type { FavouriteDto } from './favourite.dto';
import { Favourite } from './favourite.entity';

const MOST = 50;

/** The e-services that a resident wants close at hand: her own, whomever she acts for. */
@Injectable()
export class FavouritesService {
  constructor(
    private readonly source: DataSource,
    private readonly transactions: Transactions,
    private readonly catalogue: Catalogue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Slugs, the first chosen first. */
  async list(actor: Actor): Promise<{ items: string[] }> {
    const personId = residentOf(actor);
    const found = await this.source.manager.find(Favourite, { where: { personId }, order: { at: 'ASC' } });
    return { items: found.map(({ slug }) => slug) };
  }

  async set(actor: Actor, { service, isFavourite }: FavouriteDto): Promise<void> {
    const personId = residentOf(actor);
    const { slug } = await this.catalogue.current(service);
    await this.transactions.run(async (tx) => {
      if (!isFavourite) {
        await tx.delete(Favourite, { personId, slug });
        return;
      }
      if ((await tx.countBy(Favourite, { personId })) >= MOST) throw new Rejected('favourite.too-many', 'conflict');
      const row = { personId, slug, at: this.clock.now() };
      await tx.createQueryBuilder().insert().into(Favourite).values(row).orIgnore().execute();
    });
  }
}

function residentOf(actor: Actor): Id {
  authorise(actor, 'favourite.own');
  if (actor.kind !== 'resident') throw new Rejected('not-allowed', 'forbidden');
  return actor.personId;
}
